package dev.hookbench.domain.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted; null and empty lists accept all. An event must pass every part, and of a list any entry.
 *
 * @param endpointUids events that have a delivery to one of these endpoints
 * @param ownerId events sent to that owner, or that have a delivery to one of its endpoints
 * @param eventTypes exact types
 * @param from made at that time or later
 * @param to made at that time or earlier
 * @param text part of the type or the idempotency key, or the beginning of the id, without regard to case
 */
public record EventFilter(
        List<String> endpointUids,
        @Nullable String ownerId,
        @Nullable String idempotencyKey,
        List<String> eventTypes,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text) {
    public EventFilter {
        endpointUids = List.copyOf(endpointUids);
        eventTypes = List.copyOf(eventTypes);
    }

    /** Every event. */
    public static EventFilter all() {
        return new EventFilter(List.of(), null, null, List.of(), null, null, null);
    }
}
