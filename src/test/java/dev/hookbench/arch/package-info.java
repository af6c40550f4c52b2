/** Checks of the house itself: format, layers, names, bundles, views. */
@NullMarked
package dev.hookbench.arch;

import org.jspecify.annotations.NullMarked;
