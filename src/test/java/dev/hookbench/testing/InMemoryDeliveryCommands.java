package dev.hookbench.testing;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Ids;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryCommands;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.ForceResent;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The commands over the twins of the stores: deliveries are made and stay where they are, nothing is sent. */
public final class InMemoryDeliveryCommands implements DeliveryCommands {
    private final InMemoryEndpointStore endpoints;
    private final InMemoryDeliveryStore deliveries;
    private final Ids ids;
    private final Clock clock;
    private final List<EventDraft> sent = new ArrayList<>();
    private String unreachable = "";

    /** Commands over these stores. */
    public InMemoryDeliveryCommands(
            InMemoryEndpointStore endpoints, InMemoryDeliveryStore deliveries, Ids ids, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.ids = ids;
        this.clock = clock;
    }

    /** From now on events reach nobody, for that reason. */
    public synchronized void unreachable(String reason) {
        unreachable = reason;
    }

    /** Every draft that was accepted. */
    public synchronized List<EventDraft> sent() {
        return List.copyOf(sent);
    }

    @Override
    public synchronized Outcome<Accepted> send(EventDraft draft) {
        if (draft.type().isBlank()) {
            return Outcome.refused(
                    "event_type", draft.type(), "Event type is empty. Type one, for example order.created.");
        }
        List<Endpoint> targets = targets(draft.target());
        if (draft.target() instanceof Target.OneEndpoint && targets.isEmpty()) {
            return Outcome.refused("endpoint_id", "", "No endpoint is chosen. Choose one.");
        }
        boolean duplicate = deliveries.hasIdempotencyKey(draft.idempotencyKey());
        Event event = new Event(
                ids.next(),
                clock.instant(),
                draft.target(),
                draft.type(),
                draft.contentType(),
                BodyRef.pending("0", draft.payload().length),
                draft.headers(),
                draft.idempotencyKey(),
                duplicate,
                unreachable);
        List<Delivery> made = duplicate || !unreachable.isEmpty()
                ? List.of()
                : targets.stream().map(endpoint -> delivery(event, endpoint)).toList();
        deliveries.accept(event, made);
        sent.add(draft);
        return Outcome.done(new Accepted(event, made));
    }

    @Override
    public synchronized Outcome<Delivery> resend(String deliveryUid) {
        Delivery delivery = deliveries.find(deliveryUid).orElseThrow();
        EndpointState state =
                endpoints.find(delivery.endpointUid()).map(Endpoint::state).orElse(EndpointState.INACTIVE);
        if (state == EndpointState.PAUSED) {
            return Outcome.refused("state", "paused", "The endpoint is paused. Un-pause it, then resend.");
        }
        Delivery moved = delivery.moved(DeliveryStatus.SCHEDULED, "", clock.instant(), clock.instant());
        deliveries.moved(moved, null);
        return Outcome.done(moved);
    }

    @Override
    public synchronized Outcome<ForceResent> forceResend(List<String> deliveryUids) {
        List<Delivery> delivered = deliveryUids.stream()
                .map(uid -> deliveries.find(uid).orElseThrow())
                .toList();
        if (delivered.stream().anyMatch(delivery -> delivery.status() != DeliveryStatus.SUCCESS)) {
            return Outcome.refused("delivery_id", "", "only successful events can be force resent");
        }
        List<Delivery> again = delivered.stream()
                .map(delivery -> delivery.moved(DeliveryStatus.SCHEDULED, "", clock.instant(), clock.instant()))
                .toList();
        again.forEach(delivery -> deliveries.moved(delivery, null));
        return Outcome.done(new ForceResent(again, List.of()));
    }

    @Override
    public synchronized Outcome<Accepted> replay(String eventUid) {
        Event event = deliveries.findEvent(eventUid).orElseThrow();
        List<Delivery> made = targets(event.target()).stream()
                .map(endpoint -> delivery(event, endpoint))
                .toList();
        deliveries.accept(event, made);
        return Outcome.done(new Accepted(event, made, List.of()));
    }

    @Override
    public Outcome<Preview> preview(EventDraft draft) {
        return targets(draft.target()).stream()
                .findFirst()
                .map(endpoint -> Outcome.done(new Preview(
                        endpoint.url(),
                        draft.headers().plus("X-Convoy-Signature", "t=1795426860,v1=0a1b2c3d"),
                        draft.payload(),
                        "")))
                .orElseGet(() -> Outcome.refused("endpoint_id", "", "No endpoint is chosen. Choose one."));
    }

    private Delivery delivery(Event event, Endpoint endpoint) {
        DeliveryStatus status =
                endpoint.state() == EndpointState.ACTIVE ? DeliveryStatus.SCHEDULED : DeliveryStatus.DISCARDED;
        return Deliveries.of(ids.next())
                .event(event)
                .endpoint(endpoint.uid(), endpoint.name())
                .status(status)
                .nextAttemptAt(status == DeliveryStatus.SCHEDULED ? clock.instant() : null)
                .build();
    }

    private List<Endpoint> targets(Target target) {
        return switch (target) {
            case Target.OneEndpoint one ->
                endpoints.find(one.endpointUid()).map(List::of).orElse(List.of());
            case Target.Owner owner -> endpoints.ownedBy(owner.ownerId());
            case Target.Broadcast _ -> endpoints.all();
        };
    }
}
