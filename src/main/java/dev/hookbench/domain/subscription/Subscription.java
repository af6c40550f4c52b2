package dev.hookbench.domain.subscription;

import dev.hookbench.domain.delivery.DeliveryMode;
import java.time.Instant;
import java.util.List;

/**
 * Which event types and which contents an endpoint receives.
 *
 * @param sourceUid the inbox whose captures it takes; empty for events that were sent
 * @param eventTypes exact names, or {@link EventType#ANY}; never empty
 * @param filter decides for every type that has no {@link EventTypeFilter} of its own
 */
public record Subscription(
        String uid,
        String name,
        String endpointUid,
        String sourceUid,
        List<String> eventTypes,
        ContentFilter filter,
        DeliveryMode mode,
        Instant createdAt,
        Instant updatedAt) {
    public Subscription {
        eventTypes = List.copyOf(eventTypes);
    }

    /** Whether it takes events of that type, their contents aside. */
    public boolean listensTo(String type) {
        return eventTypes.contains(EventType.ANY) || eventTypes.contains(type);
    }
}
