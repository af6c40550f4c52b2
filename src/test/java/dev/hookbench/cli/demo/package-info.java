/** Checks that the demonstration would notice. */
@NullMarked
package dev.hookbench.cli.demo;

import org.jspecify.annotations.NullMarked;
