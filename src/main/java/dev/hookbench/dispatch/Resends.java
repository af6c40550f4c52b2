package dev.hookbench.dispatch;

import dev.hookbench.dispatch.endpoint.EndpointStateMachine;
import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Transition;
import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Trigger;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.ForceResent;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.event.CoreEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** Keeps a delivery that is sent again, and what that does to its endpoint, in one transaction. */
    interface Keeper {
        void keep(Delivery again, @Nullable StateChange change);
    }

    /** Makes a delivery Scheduled again; one at a time, so that an inactive endpoint gets one probe. */
    Outcome<Delivery> resend(String deliveryUid) {
        return resend(deliveryUid, ports.deliveries()::moved);
    }

    /** As {@link #resend(String)}, kept by {@code keeper}. */
    synchronized Outcome<Delivery> resend(String deliveryUid, Keeper keeper) {
        Delivery delivery = ports.deliveries().find(deliveryUid).orElse(null);
        if (delivery == null) {
            return unknown(deliveryUid);
        }
        return switch (delivery.status()) {
            case FAILURE, DISCARDED -> toEndpoint(delivery, keeper);
            case SUCCESS ->
                refused(
                        delivery,
                        "event already sent: it was answered " + delivery.lastStatusCode()
                                + "; force it to deliver it again.");
            case SCHEDULED, PROCESSING, RETRY ->
                refused(
                        delivery,
                        "cannot resend event that did not fail previously: it is "
                                + delivery.status().name().toLowerCase(Locale.ROOT) + ", wait for its outcome.");
        };
    }

    /** Sends deliveries again that were delivered, under the same webhook id; refused whole if one was not. */
    synchronized Outcome<ForceResent> force(List<String> deliveryUids) {
        List<Problem> problems = new ArrayList<>();
        List<Delivery> delivered = new ArrayList<>();
        for (String uid : new LinkedHashSet<>(deliveryUids)) {
            ports.deliveries()
                    .find(uid)
                    .ifPresentOrElse(
                            delivered::add, () -> problems.addAll(unknown(uid).reasons()));
        }
        for (Delivery delivery : delivered) {
            if (delivery.status() != DeliveryStatus.SUCCESS) {
                problems.add(new Problem(FIELD, delivery.uid(), undelivered(delivery)));
            }
        }
        if (deliveryUids.isEmpty()) {
            problems.add(new Problem(FIELD, "", "no delivery is named: choose those to send again."));
        }
        return problems.isEmpty() ? Outcome.done(forced(delivered)) : Outcome.refused(problems);
    }

    /** As {@link #force(List)} with one delivery, kept by {@code keeper}. */
    synchronized Outcome<Delivery> force(String deliveryUid, Keeper keeper) {
        Delivery delivery = ports.deliveries().find(deliveryUid).orElse(null);
        if (delivery == null) {
            return unknown(deliveryUid);
        }
        return delivery.status() == DeliveryStatus.SUCCESS
                ? forced(delivery, keeper)
                : refused(delivery, undelivered(delivery));
    }

    private ForceResent forced(List<Delivery> delivered) {
        List<Delivery> again = new ArrayList<>();
        List<Problem> failed = new ArrayList<>();
        for (Delivery delivery : delivered) {
            switch (forced(delivery, ports.deliveries()::moved)) {
                case Outcome.Done<Delivery>(Delivery sent) -> again.add(sent);
                case Outcome.Refused<Delivery>(List<Problem> problems) -> failed.addAll(problems);
            }
        }
        return new ForceResent(again, failed);
    }

    private Outcome<Delivery> forced(Delivery delivery, Keeper keeper) {
        Endpoint endpoint = ports.endpoints().find(delivery.endpointUid()).orElse(null);
        if (endpoint == null) {
            return refused(delivery, "endpoint not found: it was deleted.");
        }
        return endpoint.state() == EndpointState.ACTIVE
                ? scheduled(delivery, null, keeper)
                : refused(
                        delivery,
                        "the endpoint is currently " + EndpointStateMachine.word(endpoint.state())
                                + ": it must be active to be sent to by force.");
    }

    private static String undelivered(Delivery delivery) {
        return "only successful events can be force resent: " + delivery.uid() + " is "
                + delivery.status().name().toLowerCase(Locale.ROOT) + "; leave it out.";
    }

    private Outcome<Delivery> toEndpoint(Delivery delivery, Keeper keeper) {
        Endpoint endpoint = ports.endpoints().find(delivery.endpointUid()).orElse(null);
        if (endpoint == null) {
            return refused(delivery, "endpoint not found: it was deleted; make it again and send the event anew.");
        }
        return switch (EndpointStateMachine.next(endpoint.state(), Trigger.RESENT)) {
            case Transition.Refused refused -> refused(delivery, refused.message());
            case Transition.Stays _ -> scheduled(delivery, null, keeper);
            case Transition.Moves moves ->
                scheduled(
                        delivery,
                        new StateChange(
                                endpoint.uid(),
                                clock.instant(),
                                endpoint.state(),
                                moves.to(),
                                "A failed delivery was sent again.",
                                delivery.uid()),
                        keeper);
        };
    }

    private Outcome<Delivery> scheduled(Delivery delivery, @Nullable StateChange change, Keeper keeper) {
        Instant now = clock.instant();
        Delivery again = delivery.moved(DeliveryStatus.SCHEDULED, Reasons.SENT_AGAIN, now, now);
        keeper.keep(again, change);
        if (change != null) {
            ports.hub().publish(new CoreEvent.EndpointChanged(delivery.endpointUid()));
        }
        return Outcome.done(again);
    }

    private static Outcome<Delivery> unknown(String deliveryUid) {
        return Outcome.refused(
                FIELD, deliveryUid, "no delivery has the id \"" + deliveryUid + "\": take one from the list.");
    }

    private static Outcome<Delivery> refused(Delivery delivery, String message) {
        return Outcome.refused(FIELD, delivery.uid(), message);
    }
}
