/** What the commands need of the program that they start; {@code app} provides it. */
@NullMarked
package dev.hookbench.cli.launch;

import org.jspecify.annotations.NullMarked;
