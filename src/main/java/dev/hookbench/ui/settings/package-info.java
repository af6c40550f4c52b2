/** The settings: look, limits, ports, and where everything is. */
@NullMarked
package dev.hookbench.ui.settings;

import org.jspecify.annotations.NullMarked;
