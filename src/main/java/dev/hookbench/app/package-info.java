/** Starts Hookbench and wires its rooms together. */
@NullMarked
package dev.hookbench.app;

import org.jspecify.annotations.NullMarked;
