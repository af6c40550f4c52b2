/** Tests of the catalogue of event types in the window. */
@NullMarked
package dev.hookbench.ui.eventtypes;

import org.jspecify.annotations.NullMarked;
