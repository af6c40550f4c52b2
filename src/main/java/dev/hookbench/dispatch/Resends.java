package dev.hookbench.dispatch;

import dev.hookbench.dispatch.endpoint.EndpointStateMachine;
import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Transition;
import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Trigger;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.event.CoreEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sends Failure and Discarded deliveries again, by Convoy's rules and messages. Attempts made stay counted, so a delivery
 * that used up its attempts gets one more.
 */
final class Resends {
    private static final String FIELD = "delivery_id";

    private final DispatchPorts ports;
    private final Clock clock;

    Resends(DispatchPorts ports, Clock clock) {
        this.ports = ports;
        this.clock = clock;
    }

    /** Makes a delivery Scheduled again; one at a time, so that an inactive endpoint gets one probe. */
    synchronized Outcome<Delivery> resend(String deliveryUid) {
        Delivery delivery = ports.deliveries().find(deliveryUid).orElse(null);
        if (delivery == null) {
            return Outcome.refused(
                    FIELD, deliveryUid, "no delivery has the id \"" + deliveryUid + "\": take one from the list.");
        }
        return switch (delivery.status()) {
            case FAILURE, DISCARDED -> toEndpoint(delivery);
            case SUCCESS ->
                refused(
                        delivery,
                        "event already sent: it was answered " + delivery.lastStatusCode()
                                + "; send the event anew to deliver it again.");
            case SCHEDULED, PROCESSING, RETRY ->
                refused(
                        delivery,
                        "cannot resend event that did not fail previously: it is "
                                + delivery.status().name().toLowerCase(Locale.ROOT) + ", wait for its outcome.");
        };
    }

    private Outcome<Delivery> toEndpoint(Delivery delivery) {
        Endpoint endpoint = ports.endpoints().find(delivery.endpointUid()).orElse(null);
        if (endpoint == null) {
            return refused(delivery, "endpoint not found: it was deleted; make it again and send the event anew.");
        }
        return switch (EndpointStateMachine.next(endpoint.state(), Trigger.RESENT)) {
            case Transition.Refused refused -> refused(delivery, refused.message());
            case Transition.Stays _ -> scheduled(delivery, null);
            case Transition.Moves moves ->
                scheduled(
                        delivery,
                        new StateChange(
                                endpoint.uid(),
                                clock.instant(),
                                endpoint.state(),
                                moves.to(),
                                "A failed delivery was sent again.",
                                delivery.uid()));
        };
    }

    private Outcome<Delivery> scheduled(Delivery delivery, @Nullable StateChange change) {
        Instant now = clock.instant();
        Delivery again = delivery.moved(DeliveryStatus.SCHEDULED, Reasons.SENT_AGAIN, now, now);
        ports.deliveries().moved(again, change);
        if (change != null) {
            ports.hub().publish(new CoreEvent.EndpointChanged(delivery.endpointUid()));
        }
        return Outcome.done(again);
    }

    private static Outcome<Delivery> refused(Delivery delivery, String message) {
        return Outcome.refused(FIELD, delivery.uid(), message);
    }
}
