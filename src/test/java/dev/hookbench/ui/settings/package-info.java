/** Tests of the room. */
@NullMarked
package dev.hookbench.ui.settings;

import org.jspecify.annotations.NullMarked;
