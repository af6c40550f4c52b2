package dev.hookbench.domain.subscription;

import java.util.List;

/**
 * A subscription as typed, not yet checked.
 *
 * @param sourceUid uid of an inbox; empty for events that are sent
 * @param eventTypes none for every type
 * @param mode {@code at_least_once} or {@code at_most_once}, in any case; empty for the former
 */
public record SubscriptionDraft(
        String name, String endpointUid, String sourceUid, List<String> eventTypes, ContentFilter filter, String mode) {
    public SubscriptionDraft {
        eventTypes = List.copyOf(eventTypes);
    }

    /** A draft that takes everything sent to an endpoint. */
    public static SubscriptionDraft of(String name, String endpointUid) {
        return new SubscriptionDraft(
                name, endpointUid, "", List.of(EventType.ANY), ContentFilter.none(), "at_least_once");
    }
}
