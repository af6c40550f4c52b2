/** Tests of the room. */
@NullMarked
package dev.hookbench.ui.send;

import org.jspecify.annotations.NullMarked;
