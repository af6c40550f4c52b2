package dev.hookbench.dispatch;

import dev.hookbench.dispatch.subscription.Audience;
import dev.hookbench.dispatch.subscription.Audience.Recipient;
import dev.hookbench.dispatch.subscription.EventContent;
import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.journal.JournalEntry.EventAccepted;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.domain.subscription.Subscription;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Accepts events: checks them, plans their deliveries, and has both on disk before saying so. The journal decides: what is in
 * it is accepted, though the index may follow later.
 */
final class EventIntake {
    private static final int KEY_LOCKS = 64;

    private final DispatchPorts ports;
    private final JournalWriter journal;
    private final Surroundings surroundings;
    private final Filing filing;
    private final RecentBodies recent;
    private final ReentrantLock[] keyLocks = new ReentrantLock[KEY_LOCKS];

    EventIntake(DispatchPorts ports, Surroundings surroundings, Filing filing, RecentBodies recent) {
        this.ports = ports;
        this.journal = new JournalWriter(ports.journal());
        this.surroundings = surroundings;
        this.filing = filing;
        this.recent = recent;
        for (int i = 0; i < KEY_LOCKS; i++) {
            keyLocks[i] = new ReentrantLock();
        }
    }

    /** Whom a draft reaches, and everything that is wrong with it; it reaches nobody if anything is. */
    record Checked(Audience audience, List<Problem> problems) {}

    Checked check(EventDraft draft) {
        List<Problem> problems = problems(draft);
        target(draft.target()).ifPresent(problems::addFirst);
        return new Checked(problems.isEmpty() ? audience(draft) : new Audience(List.of(), ""), problems);
    }

    /** Everything that is wrong with a draft but for its target. */
    List<Problem> problems(EventDraft draft) {
        List<Problem> problems = new ArrayList<>(EventCheck.problems(draft));
        if (problems.isEmpty()) {
            problems.addAll(ports.eventTypes().problems(draft));
        }
        return problems;
    }

    private Audience audience(EventDraft draft) {
        EventContent content = EventContent.sent(draft.headers(), draft.payload());
        return ports.addressing().audience(draft.target(), draft.type(), content);
    }

    /** An owner id that nobody has is no fault: the event is kept, and says so. */
    private Optional<Problem> target(Target target) {
        return switch (target) {
            case Target.OneEndpoint(String uid)
            when ports.endpoints().find(uid).isEmpty() ->
                Optional.of(new Problem(
                        "endpoint_id",
                        uid,
                        uid.isBlank()
                                ? "please provide an endpoint ID: choose the endpoint to send to."
                                : "endpoint_id: no endpoint has the id \"" + uid
                                        + "\"; choose one from the list of endpoints."));
            case Target.Owner(String ownerId)
            when ownerId.isBlank() ->
                Optional.of(new Problem(
                        "owner_id", ownerId, "owner_id is empty: give the owner whose endpoints are to receive it."));
            case Target.OneEndpoint _, Target.Owner _, Target.Broadcast _ -> Optional.empty();
        };
    }

    /** Keeps the event with its deliveries; the later one of two with the same key has none. */
    Outcome<Accepted> accept(EventDraft draft) {
        Checked checked = check(draft);
        return checked.problems().isEmpty()
                ? Outcome.done(keep(draft, checked.audience()))
                : Outcome.refused(checked.problems());
    }

    /** As {@link #accept}, of a draft without problems, for that audience. */
    Accepted keep(EventDraft draft, Audience audience) {
        String key = draft.idempotencyKey();
        if (key.isEmpty()) {
            return keep(draft, audience, false);
        }
        ReentrantLock lock = keyLocks[Math.floorMod(key.hashCode(), KEY_LOCKS)];
        lock.lock();
        try {
            return keep(draft, audience, filing.holds(key) || ports.deliveries().hasIdempotencyKey(key));
        } finally {
            lock.unlock();
        }
    }

    private Accepted keep(EventDraft draft, Audience audience, boolean duplicate) {
        filing.requireRoom();
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
                duplicate ? "" : audience.reason());
        List<Delivery> deliveries = duplicate
                ? List.of()
                : audience.recipients().stream()
                        .map(recipient -> delivery(event, recipient, now))
                        .toList();
        List<String> warnings = ports.eventTypes().warnings(draft.type());
        // Nothing after this may fail: the event is accepted.
        EventAccepted stored =
                (EventAccepted) journal.write(new EventAccepted(event, deliveries), Payload.of(draft.payload()));
        recent.keep(stored.event().payload(), draft.payload());
        Accepted accepted = new Accepted(stored.event(), deliveries, warnings);
        filing.file(accepted);
        return accepted;
    }

    /** Whom an event that was accepted reaches now. */
    Audience audience(Event event, byte[] payload) {
        return ports.addressing().audience(event.target(), event.type(), EventContent.sent(event.headers(), payload));
    }

    /** A new delivery of an event. */
    Delivery delivery(Event event, Recipient recipient, Instant now) {
        Endpoint endpoint = recipient.endpoint();
        Optional<Subscription> subscription = ports.addressing().subscribed(recipient);
        Standing standing = Standing.of(endpoint, now);
        return new Delivery(
                surroundings.ids().next(),
                event.uid(),
                event.type(),
                endpoint.uid(),
                endpoint.name(),
                event.idempotencyKey(),
                subscription.map(Subscription::uid).orElse(""),
                subscription.map(Subscription::mode).orElse(DeliveryMode.AT_LEAST_ONCE),
                standing.status(),
                standing.reason(),
                0,
                endpoint.retryPlan(),
                standing.nextAttemptAt(),
                0,
                0,
                now,
                now);
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
