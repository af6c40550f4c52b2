/** Inboxes over the API: in their own form, and as Convoy's sources. */
@NullMarked
package dev.hookbench.api.inbox;

import org.jspecify.annotations.NullMarked;
