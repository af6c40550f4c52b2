/** The subscriptions of an endpoint: list, form, filters by event type, and the tester of filters. */
@NullMarked
package dev.hookbench.ui.subscriptions;

import org.jspecify.annotations.NullMarked;
