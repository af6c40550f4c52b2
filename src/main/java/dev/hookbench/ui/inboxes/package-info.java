/** The inboxes: their URLs, how their requests are checked and what they answer. */
@NullMarked
package dev.hookbench.ui.inboxes;

import org.jspecify.annotations.NullMarked;
