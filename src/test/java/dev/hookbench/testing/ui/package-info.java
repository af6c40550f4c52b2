/** Drives the window in tests: the toolkit without a screen, a robot, pictures, time by hand. */
@NullMarked
package dev.hookbench.testing.ui;

import org.jspecify.annotations.NullMarked;
