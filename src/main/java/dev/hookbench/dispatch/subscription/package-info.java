/** Decides who receives an event: subscriptions, their filters, the catalogue of event types. */
@NullMarked
package dev.hookbench.dispatch.subscription;

import org.jspecify.annotations.NullMarked;
