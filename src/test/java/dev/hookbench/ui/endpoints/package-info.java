/** Tests of the room. */
@NullMarked
package dev.hookbench.ui.endpoints;

import org.jspecify.annotations.NullMarked;
