package dev.hookbench.dispatch;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.journal.JournalEntry.EventAccepted;
import dev.hookbench.domain.journal.Payload;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Accepts events: checks them, plans their deliveries, and keeps both before saying so. */
final class EventIntake {
    private static final int KEY_LOCKS = 64;

    private final DispatchPorts ports;
    private final JournalWriter journal;
    private final Surroundings surroundings;
    private final ReentrantLock[] keyLocks = new ReentrantLock[KEY_LOCKS];

    EventIntake(DispatchPorts ports, Surroundings surroundings) {
        this.ports = ports;
        this.journal = new JournalWriter(ports.journal());
        this.surroundings = surroundings;
        for (int i = 0; i < KEY_LOCKS; i++) {
            keyLocks[i] = new ReentrantLock();
        }
    }

    /** Whom a draft addresses, and everything that is wrong with it. */
    record Checked(List<Endpoint> endpoints, List<Problem> problems) {}

    Checked check(EventDraft draft) {
        List<Problem> problems = new ArrayList<>(EventCheck.problems(draft));
        List<Endpoint> endpoints = addressed(draft.target(), ports.endpoints());
        if (endpoints.isEmpty()) {
            problems.addFirst(
                    switch (draft.target()) {
                        case Target.OneEndpoint one ->
                            new Problem(
                                    "endpoint_id",
                                    one.endpointUid(),
                                    one.endpointUid().isBlank()
                                            ? "please provide an endpoint ID: choose the endpoint to send to."
                                            : "endpoint_id: no endpoint has the id \"" + one.endpointUid()
                                                    + "\"; choose one from the list of endpoints.");
                        case Target.Owner owner ->
                            new Problem(
                                    "owner_id",
                                    owner.ownerId(),
                                    "owner_id: no endpoint has the owner id \"" + owner.ownerId()
                                            + "\", so nothing would be sent; set it on an endpoint, or send to one endpoint.");
                        case Target.Broadcast _ ->
                            new Problem("endpoint_id", "", "There is no endpoint to send to: make one first.");
                    });
        }
        return new Checked(endpoints, problems);
    }

    /** Keeps the event with its deliveries; the later one of two with the same key has none. */
    Outcome<Accepted> accept(EventDraft draft) {
        Checked checked = check(draft);
        if (!checked.problems().isEmpty()) {
            return Outcome.refused(checked.problems());
        }
        String key = draft.idempotencyKey();
        if (key.isEmpty()) {
            return Outcome.done(keep(draft, checked.endpoints(), false));
        }
        ReentrantLock lock = keyLocks[Math.floorMod(key.hashCode(), KEY_LOCKS)];
        lock.lock();
        try {
            return Outcome.done(
                    keep(draft, checked.endpoints(), ports.deliveries().hasIdempotencyKey(key)));
        } finally {
            lock.unlock();
        }
    }

    private Accepted keep(EventDraft draft, List<Endpoint> endpoints, boolean duplicate) {
        Instant now = surroundings.clock().instant();
        Event event = new Event(
                surroundings.ids().next(),
                now,
                draft.target(),
                draft.type(),
                draft.contentType(),
                bodyRef(draft.payload()),
                draft.headers(),
                draft.idempotencyKey(),
                duplicate,
                "");
        List<Delivery> deliveries = duplicate
                ? List.of()
                : endpoints.stream()
                        .map(endpoint -> delivery(event, endpoint, now))
                        .toList();
        EventAccepted stored =
                (EventAccepted) journal.write(new EventAccepted(event, deliveries), Payload.of(draft.payload()));
        ports.deliveries().accept(stored.event(), deliveries);
        return new Accepted(stored.event(), deliveries);
    }

    private Delivery delivery(Event event, Endpoint endpoint, Instant now) {
        boolean active = endpoint.state() == EndpointState.ACTIVE;
        return new Delivery(
                surroundings.ids().next(),
                event.uid(),
                event.type(),
                endpoint.uid(),
                endpoint.name(),
                event.idempotencyKey(),
                "",
                DeliveryMode.AT_LEAST_ONCE,
                active ? DeliveryStatus.SCHEDULED : DeliveryStatus.DISCARDED,
                Reasons.discarded(endpoint),
                0,
                endpoint.retryPlan(),
                active ? now : null,
                0,
                0,
                now,
                now);
    }

    private static List<Endpoint> addressed(Target target, EndpointStore endpoints) {
        return switch (target) {
            case Target.OneEndpoint one ->
                endpoints.find(one.endpointUid()).stream().toList();
            case Target.Owner owner -> owner.ownerId().isBlank() ? List.of() : endpoints.ownedBy(owner.ownerId());
            case Target.Broadcast _ -> endpoints.all();
        };
    }

    private static BodyRef bodyRef(byte[] payload) {
        if (payload.length == 0) {
            return BodyRef.empty();
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(payload);
            return BodyRef.pending(HexFormat.of().formatHex(digest), payload.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
