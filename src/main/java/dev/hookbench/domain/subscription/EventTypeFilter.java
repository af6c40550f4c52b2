package dev.hookbench.domain.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a subscription for one event type (Convoy's filter record), at most one for each type.
 *
 * <p>For an event its exact type's filter decides if it is on, else the one of {@link EventType#ANY} if that is on; a type
 * whose filters are off is not received. Without either, the subscription's own filter decides.
 *
 * @param eventType an exact name, or {@link EventType#ANY}
 * @param enabledAt since when it is on; null while it is off
 */
public record EventTypeFilter(
        String uid,
        String subscriptionUid,
        String eventType,
        @Nullable Instant enabledAt,
        ContentFilter filter,
        Instant createdAt,
        Instant updatedAt) {
    /** Whether it is on. */
    public boolean enabled() {
        return enabledAt != null;
    }
}
