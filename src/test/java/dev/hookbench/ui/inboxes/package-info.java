/** Tests of the room. */
@NullMarked
package dev.hookbench.ui.inboxes;

import org.jspecify.annotations.NullMarked;
