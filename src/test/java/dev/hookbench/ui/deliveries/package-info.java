/** Tests of the room. */
@NullMarked
package dev.hookbench.ui.deliveries;

import org.jspecify.annotations.NullMarked;
