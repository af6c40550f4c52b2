/** Tests of the room. */
@NullMarked
package dev.hookbench.ui.portal;

import org.jspecify.annotations.NullMarked;
