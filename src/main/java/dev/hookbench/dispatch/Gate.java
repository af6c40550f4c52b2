package dev.hookbench.dispatch;

import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointStore;

/** What the endpoint's state allows a delivery whose time has come. */
sealed interface Gate {
    /**
     * It goes out.
     *
     * @param probe it decides about a pending endpoint
     */
    record Open(Endpoint endpoint, boolean probe) implements Gate {}

    /** It waits until the endpoint changes. */
    record Held(Endpoint endpoint, String reason) implements Gate {}

    /** It ends here. */
    record Shut(String reason) implements Gate {}

    /** Paused really stops, inactive discards, and while pending only the delivery that was sent again goes. */
    static Gate of(Delivery delivery, EndpointStore endpoints) {
        Endpoint endpoint = endpoints.find(delivery.endpointUid()).orElse(null);
        if (endpoint == null) {
            return new Shut(Reasons.DELETED);
        }
        return switch (endpoint.state()) {
            case ACTIVE -> new Open(endpoint, false);
            case INACTIVE -> new Shut(Reasons.discarded(endpoint));
            case PAUSED -> new Held(endpoint, Reasons.held(endpoint));
            case PENDING ->
                isProbe(delivery, endpoints) ? new Open(endpoint, true) : new Held(endpoint, Reasons.held(endpoint));
        };
    }

    private static boolean isProbe(Delivery delivery, EndpointStore endpoints) {
        return PendingProbes.of(delivery.endpointUid(), endpoints)
                .filter(delivery.uid()::equals)
                .isPresent();
    }
}
