/** The routes of subscriptions, their filters and the catalogue of event types. */
@NullMarked
package dev.hookbench.api.subscription;

import org.jspecify.annotations.NullMarked;
