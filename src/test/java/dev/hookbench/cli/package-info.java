/** Checks what the command line takes, prints and ends with. */
@NullMarked
package dev.hookbench.cli;

import org.jspecify.annotations.NullMarked;
