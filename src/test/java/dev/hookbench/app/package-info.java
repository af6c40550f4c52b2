/** Checks that Hookbench starts where it may, says why where it may not, and ends cleanly. */
@NullMarked
package dev.hookbench.app;

import org.jspecify.annotations.NullMarked;
