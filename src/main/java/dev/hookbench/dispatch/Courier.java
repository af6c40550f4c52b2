package dev.hookbench.dispatch;

import dev.hookbench.dispatch.breaker.Breakers;
import dev.hookbench.dispatch.http.Destination;
import dev.hookbench.dispatch.http.Exchanged;
import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.dispatch.http.OutgoingRequest;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.AttemptOutcome.Failed;
import dev.hookbench.domain.delivery.AttemptOutcome.Open;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.Timings;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.journal.JournalEntry.AttemptEnded;
import dev.hookbench.domain.journal.JournalEntry.AttemptStarted;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.event.CoreEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one delivery whose time has come one step further: gate, sign, STARTED on disk, send, RESULT on disk, move. Alone
 * writes deliveries that are under way; the scheduler never gives it one delivery twice at once.
 */
final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    /** How long a delivery waits when nothing can be stored, so that nothing is sent without a durable STARTED. */
    private static final Duration STORAGE_PAUSE = Duration.ofSeconds(5);

    private final DispatchPorts ports;
    private final JournalWriter journal;
    private final DeliveryHeaders headers;
    private final HttpSender sender;
    private final Surroundings surroundings;
    private final RetrySchedule schedule;
    private final Set<String> holding = ConcurrentHashMap.newKeySet();
    private final PatientStorage storage = new PatientStorage();
    private final Breakers breakers;
    private final DisableRules rules;
    private final CutAttempts cuts;

    Courier(
            DispatchPorts ports,
            DeliveryHeaders headers,
            HttpSender sender,
            Surroundings surroundings,
            Breakers breakers) {
        this.ports = ports;
        this.journal = new JournalWriter(ports.journal());
        this.headers = headers;
        this.sender = sender;
        this.surroundings = surroundings;
        this.schedule = new RetrySchedule(surroundings.random());
        this.breakers = breakers;
        this.rules = new DisableRules(ports);
        this.cuts = new CutAttempts(ports, surroundings.clock());
    }

    /** Endpoints that have deliveries waiting for their state to change. */
    Set<String> holding() {
        return holding;
    }

    /** One step for the delivery of that uid; answers when its next is due, if it has one. */
    Optional<Instant> deliver(String deliveryUid) {
        try {
            return ports.deliveries().find(deliveryUid).flatMap(this::step);
        } catch (RuntimeException e) {
            LOG.warn("delivery {} waits {}: {}", deliveryUid, STORAGE_PAUSE, e.toString());
            return Optional.of(now().plus(STORAGE_PAUSE));
        }
    }

    /** Gives up waiting for a disk that does not take results. */
    @Override
    public void close() {
        storage.close();
    }

    private Optional<Instant> step(Delivery found) {
        if (found.status().isTerminal()) {
            return Optional.empty();
        }
        Delivery delivery = found.status() == DeliveryStatus.PROCESSING ? cuts.settle(found) : found;
        if (delivery.status().isTerminal()) {
            return Optional.empty();
        }
        return switch (Gate.of(delivery, ports.endpoints())) {
            case Gate.Shut shut -> move(delivery.moved(DeliveryStatus.DISCARDED, shut.reason(), null, now()));
            case Gate.Held held -> hold(delivery, held);
            case Gate.Open open -> postponed(delivery, open).or(() -> attempt(delivery, open.endpoint(), open.probe()));
        };
    }

    private Optional<Instant> move(Delivery moved) {
        ports.deliveries().moved(moved, null);
        publish(moved);
        return Optional.empty();
    }

    /** The endpoint may change between reading it and keeping the delivery held: then the delivery goes again. */
    private Optional<Instant> hold(Delivery delivery, Gate.Held held) {
        boolean known = delivery.nextAttemptAt() == null
                && (delivery.description().equals(held.reason())
                        || delivery.description().endsWith(Reasons.pausedByGone(delivery, true)));
        if (!known) {
            move(delivery.moved(delivery.status(), held.reason(), null, now()));
        }
        return held(delivery);
    }

    private Optional<Instant> held(Delivery delivery) {
        holding.add(delivery.endpointUid());
        return Gate.of(delivery, ports.endpoints()) instanceof Gate.Held ? Optional.empty() : Optional.of(now());
    }

    /** What an open circuit breaker keeps back uses up no attempt; a probe is what shows that the endpoint recovered. */
    private Optional<Instant> postponed(Delivery delivery, Gate.Open open) {
        Optional<Instant> until = open.probe() ? Optional.empty() : breakers.postponedUntil(delivery.endpointUid());
        until.ifPresent(later -> {
            Instant now = now();
            Duration pause = Duration.between(now, later);
            breakers.breaker(delivery.endpointUid())
                    .map(breaker -> Reasons.postponed(delivery, breaker, pause))
                    .ifPresent(why -> move(delivery.moved(delivery.status(), why, later, now)));
        });
        return until;
    }

    private Optional<Instant> attempt(Delivery delivery, Endpoint endpoint, boolean probe) {
        Event event = ports.deliveries().findEvent(delivery.eventUid()).orElse(null);
        if (event == null) {
            return discard(delivery, probe, "Its event is gone: send a new one.");
        }
        Instant now = now();
        Prepared prepared = prepare(delivery, endpoint, event, now);
        Attempt attempt = opened(delivery, endpoint, event, prepared, now);
        int limit = delivery.retryPlan().attempts();
        Delivery underWay =
                delivery.moved(DeliveryStatus.PROCESSING, Reasons.underWay(attempt.number(), limit), null, now);
        journal.write(new AttemptStarted(attempt), Payload.none());
        if (storage.untilStored(() -> start(underWay, attempt)) == null) {
            return Optional.empty();
        }
        publish(underWay);
        OutgoingRequest request = prepared.request();
        Exchanged exchanged =
                request == null ? new Exchanged(prepared.failed(now()), new byte[0]) : sender.send(request);
        return exchanged.outcome() instanceof Unknown
                ? Optional.empty()
                : settle(underWay, attempt.ended(exchanged.outcome()), exchanged.body(), probe);
    }

    /** A delivery that can no longer be sent; a pending endpoint that it was to probe is inactive again. */
    private Optional<Instant> discard(Delivery delivery, boolean probe, String why) {
        Delivery discarded = delivery.moved(DeliveryStatus.DISCARDED, why, null, now());
        ports.deliveries().moved(discarded, probe ? PendingProbes.failed(delivery, now()) : null);
        publish(discarded);
        if (probe) {
            ports.hub().publish(new CoreEvent.EndpointChanged(delivery.endpointUid()));
        }
        return Optional.empty();
    }

    private Attempt opened(Delivery delivery, Endpoint endpoint, Event event, Prepared prepared, Instant now) {
        OutgoingRequest request = prepared.request();
        return new Attempt(
                surroundings.ids().next(),
                delivery.uid(),
                endpoint.uid(),
                delivery.attempts() + 1,
                endpoint.url(),
                now,
                request == null
                        ? Headers.none()
                        : DeliveryHeaders.recorded(request.headersOnWire(), endpoint.authentication()),
                event.payload(),
                new Open());
    }

    private Optional<Instant> settle(Delivery underWay, Attempt attempt, byte[] body, boolean probe) {
        breakers.attempted(attempt.endpointUid(), attempt.outcome().isSuccess());
        return rules.guarding(
                attempt.endpointUid(),
                Settlement.isLast(underWay.attempted(0, 0), attempt.outcome()),
                () -> settled(underWay, attempt, body, probe));
    }

    private Optional<Instant> settled(Delivery underWay, Attempt attempt, byte[] body, boolean probe) {
        Settlement settlement = storage.untilStored(() -> Settlement.of(
                new Settlement.Ended(
                        underWay,
                        withEarlier(attempt),
                        ports.endpoints().find(attempt.endpointUid()).orElse(null),
                        probe,
                        now()),
                schedule,
                () -> rules.of(attempt.endpointUid())));
        if (settlement == null) {
            return Optional.empty();
        }
        Delivery delivery = settlement.delivery();
        AttemptEnded ended = new AttemptEnded(attempt, delivery, settlement.change());
        AttemptEnded entry = storage.untilStored(() -> (AttemptEnded) journal.write(ended, Payload.of(body)));
        if (entry == null || storage.untilStored(() -> finish(settlement, entry.attempt())) == null) {
            return Optional.empty();
        }
        publish(delivery);
        if (settlement.change() != null) {
            ports.hub().publish(new CoreEvent.EndpointChanged(delivery.endpointUid()));
        }
        return delivery.status() == DeliveryStatus.RETRY && delivery.nextAttemptAt() == null
                ? held(delivery)
                : Optional.ofNullable(delivery.nextAttemptAt());
    }

    private Delivery start(Delivery underWay, Attempt attempt) {
        ports.deliveries().started(underWay, attempt);
        return underWay;
    }

    private Settlement finish(Settlement settlement, Attempt attempt) {
        ports.deliveries().finished(settlement.delivery(), attempt, settlement.change());
        return settlement;
    }

    private List<Attempt> withEarlier(Attempt ended) {
        List<Attempt> attempts = new ArrayList<>();
        if (ended.number() > 1) {
            for (Attempt earlier : ports.deliveries().attempts(ended.deliveryUid())) {
                if (earlier.number() < ended.number()) {
                    attempts.add(earlier);
                }
            }
        }
        attempts.add(ended);
        return attempts;
    }

    private Prepared prepare(Delivery delivery, Endpoint endpoint, Event event, Instant now) {
        Destination destination = Destination.parse(endpoint.url()).result().orElse(null);
        if (destination == null) {
            Problem problem = Destination.parse(endpoint.url()).reasons().getFirst();
            return new Prepared(null, ErrorClass.BAD_URL, problem.message());
        }
        try {
            byte[] payload =
                    event.payload().size() == 0 ? new byte[0] : ports.bodies().readAll(event.payload());
            Headers fields = headers.of(
                    endpoint,
                    new DeliveryHeaders.Content(event.contentType(), payload, event.headers(), event.idempotencyKey()),
                    delivery.uid(),
                    now);
            return new Prepared(
                    new OutgoingRequest("POST", destination, fields, payload, endpoint.httpTimeout()),
                    ErrorClass.BAD_REQUEST,
                    "");
        } catch (IOException e) {
            return new Prepared(null, ErrorClass.BAD_REQUEST, "the event's payload cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return new Prepared(null, ErrorClass.BAD_REQUEST, "the request cannot be signed: " + e.getMessage());
        }
    }

    private void publish(Delivery delivery) {
        ports.hub().publish(new CoreEvent.DeliveryChanged(delivery.uid()));
    }

    private Instant now() {
        return surroundings.clock().instant();
    }

    /** A request, or why it could not be made. */
    private record Prepared(@Nullable OutgoingRequest request, ErrorClass error, String fault) {
        AttemptOutcome failed(Instant now) {
            return new Failed(error, fault, null, now, new Timings(null, null, null, null, Duration.ZERO));
        }
    }
}
