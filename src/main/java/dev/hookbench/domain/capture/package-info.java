/** Received requests and the inboxes that receive them. */
@NullMarked
package dev.hookbench.domain.capture;

import org.jspecify.annotations.NullMarked;
