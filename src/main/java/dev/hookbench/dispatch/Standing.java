package dev.hookbench.dispatch;

import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a delivery stands when it is made, by the state of its endpoint. */
record Standing(
        DeliveryStatus status, String reason, @Nullable Instant nextAttemptAt) {
    /** Due at once to an active endpoint, held by a paused one that holds, else discarded with the reason. */
    static Standing of(Endpoint endpoint, Instant now) {
        if (endpoint.state() == EndpointState.ACTIVE) {
            return new Standing(DeliveryStatus.SCHEDULED, "", now);
        }
        return endpoint.state() == EndpointState.PAUSED && endpoint.options().holdsWhilePaused()
                ? new Standing(DeliveryStatus.SCHEDULED, Reasons.held(endpoint), null)
                : new Standing(DeliveryStatus.DISCARDED, Reasons.discarded(endpoint), null);
    }
}
