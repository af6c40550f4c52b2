/** The main window: rail, rooms, status bar. */
@NullMarked
package dev.hookbench.ui.shell;

import org.jspecify.annotations.NullMarked;
