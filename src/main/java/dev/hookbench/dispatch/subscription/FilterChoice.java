package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.Subscription;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which filter of a subscription decides about an event type, as in Convoy: the exact type's if it is on, else the one of
 * {@code *} if that is on, none where filters are there but off, and without any the subscription's own.
 *
 * @param filter null if events of that type are not received
 * @param why one clause without a full stop
 */
record FilterChoice(@Nullable ContentFilter filter, String why) {
    static FilterChoice of(Subscription subscription, List<EventTypeFilter> filters, String type) {
        if (!subscription.listensTo(type)) {
            return new FilterChoice(
                    null, "listens to " + String.join(", ", subscription.eventTypes()) + " and not to " + type);
        }
        Optional<EventTypeFilter> exact = named(filters, type);
        Optional<EventTypeFilter> any = named(filters, EventType.ANY);
        return exact.filter(EventTypeFilter::enabled)
                .or(() -> any.filter(EventTypeFilter::enabled))
                .map(on -> new FilterChoice(on.filter(), "the filter of " + on.eventType() + " decides"))
                .orElseGet(() -> exact.or(() -> any)
                        .map(off -> new FilterChoice(null, "has the filter of " + off.eventType() + " switched off"))
                        .orElseGet(() -> new FilterChoice(subscription.filter(), "its own filter decides")));
    }

    private static Optional<EventTypeFilter> named(List<EventTypeFilter> filters, String type) {
        return filters.stream()
                .filter(filter -> filter.eventType().equals(type))
                .findFirst();
    }
}
