/** Who wants which events: subscriptions with their filters, and the catalogue of event types. */
@NullMarked
package dev.hookbench.domain.subscription;

import org.jspecify.annotations.NullMarked;
