package dev.hookbench.api.portal;

import dev.hookbench.domain.endpoint.EndpointState;

/** What an endpoint's state means for a visitor, and what leaves it. */
final class StateWords {
    private StateWords() {}

    static String wayOut(EndpointState state) {
        return switch (state) {
            case ACTIVE -> "It receives events. Pausing stops them.";
            case PAUSED -> "It receives nothing until it is un-paused.";
            case INACTIVE ->
                "It receives nothing. Retry one of its failed deliveries: if that succeeds it is active again."
                        + " Or have it activated.";
            case PENDING ->
                "A failed delivery was sent again: its outcome decides whether it becomes active or inactive.";
        };
    }
}
