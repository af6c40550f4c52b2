package dev.hookbench.dispatch;

import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.endpoint.StateChange;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The deliveries that decide about pending endpoints. */
final class PendingProbes {
    private PendingProbes() {}

    /** The delivery whose sending again made the endpoint pending. */
    static Optional<String> of(String endpointUid, EndpointStore endpoints) {
        return endpoints.history(endpointUid).stream()
                .filter(change -> change.to() == EndpointState.PENDING)
                .findFirst()
                .map(StateChange::deliveryUid);
    }

    /** What it does to the endpoint that a probe cannot be sent or repeated. */
    static StateChange failed(Delivery probe, Instant now) {
        return change(probe.endpointUid(), probe.uid(), now);
    }

    /** Makes pending endpoints inactive whose probe is gone or has ended: nothing else would ever decide about them. */
    static void resolve(EndpointStore endpoints, DeliveryStore deliveries, Instant now) {
        for (Endpoint endpoint : endpoints.all()) {
            if (endpoint.state() == EndpointState.PENDING) {
                String probe = of(endpoint.uid(), endpoints).orElse("");
                boolean decides = deliveries
                        .find(probe)
                        .filter(delivery -> !delivery.status().isTerminal())
                        .isPresent();
                if (!decides) {
                    endpoints.move(change(endpoint.uid(), probe.isEmpty() ? null : probe, now));
                }
            }
        }
    }

    private static StateChange change(String endpointUid, @Nullable String deliveryUid, Instant now) {
        return new StateChange(
                endpointUid,
                now,
                EndpointState.PENDING,
                EndpointState.INACTIVE,
                "The delivery sent again can no longer be sent.",
                deliveryUid);
    }
}
