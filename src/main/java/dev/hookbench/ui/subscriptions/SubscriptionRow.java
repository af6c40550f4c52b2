package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.Subscription;
import java.util.List;

/** A subscription with its filters by event type. */
record SubscriptionRow(Subscription subscription, List<EventTypeFilter> filters) {
    SubscriptionRow {
        filters = List.copyOf(filters);
    }
}
