package dev.hookbench.dispatch;

import dev.hookbench.dispatch.AttemptRecords.Step;
import dev.hookbench.dispatch.auth.Authenticator;
import dev.hookbench.dispatch.auth.Credential;
import dev.hookbench.dispatch.breaker.Breakers;
import dev.hookbench.dispatch.http.Exchanged;
import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Failed;
import dev.hookbench.domain.delivery.AttemptOutcome.Open;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.Timings;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.RateLimit;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.event.CoreEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one delivery whose time has come one step further: state, breaker, rate limit, sign, STARTED on disk, send, RESULT
 * on disk, move. Alone writes deliveries that are under way; the scheduler never gives it one delivery twice at once.
 */
final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    /** How long a delivery waits when nothing can be stored, so that nothing is sent without a durable STARTED. */
    private static final Duration STORAGE_PAUSE = Duration.ofSeconds(5);

    private static final int UNAUTHORIZED = 401;

    private final DispatchPorts ports;
    private final Requests requests;
    private final Authenticator authenticator;
    private final HttpSender sender;
    private final Surroundings surroundings;
    private final Breakers breakers;
    private final AttemptRecords records;
    private final CutAttempts cuts;
    private final Fresh fresh = new Fresh();
    private final RateLimiter limiter = new RateLimiter();
    private final Set<String> holding = ConcurrentHashMap.newKeySet();

    Courier(
            DispatchPorts ports,
            Requests requests,
            Authenticator authenticator,
            HttpSender sender,
            Surroundings surroundings,
            Breakers breakers) {
        this.ports = ports;
        this.requests = requests;
        this.authenticator = authenticator;
        this.sender = sender;
        this.surroundings = surroundings;
        this.breakers = breakers;
        this.records = new AttemptRecords(ports, surroundings, breakers);
        this.cuts = new CutAttempts(ports, surroundings.clock());
    }

    /** Deliveries that were just made. */
    Fresh fresh() {
        return fresh;
    }

    /** Endpoints that have deliveries waiting for their state to change. */
    Set<String> holding() {
        return holding;
    }

    /**
     * One step for the delivery of that uid; answers when its next is due, if it has one.
     *
     * @param taken called when the endpoint took it, before that is stored: a success changes nothing for the next one
     */
    Optional<Instant> deliver(String deliveryUid, Runnable taken) {
        try {
            Fresh.Made made = fresh.take(deliveryUid).orElse(null);
            return made != null
                    ? step(made.delivery(), made.event(), taken)
                    : ports.deliveries().find(deliveryUid).flatMap(found -> step(found, null, taken));
        } catch (RuntimeException e) {
            LOG.warn("delivery {} waits {}: {}", deliveryUid, STORAGE_PAUSE, e.toString());
            return Optional.of(now().plus(STORAGE_PAUSE));
        }
    }

    /** Has a delivery that is not under way wait for its endpoint, if that takes nothing now. */
    void hold(String deliveryUid) {
        fresh.take(deliveryUid)
                .map(Fresh.Made::delivery)
                .or(() -> ports.deliveries().find(deliveryUid))
                .filter(found -> !found.status().isTerminal())
                .ifPresent(found -> {
                    if (Gate.of(found, ports.endpoints()) instanceof Gate.Held held) {
                        hold(found, held);
                    }
                });
    }

    /** Gives up waiting for a disk that does not take results. */
    @Override
    public void close() {
        records.close();
    }

    private Optional<Instant> step(Delivery found, @Nullable Event event, Runnable taken) {
        if (found.status().isTerminal()) {
            return Optional.empty();
        }
        Delivery delivery = found.status() == DeliveryStatus.PROCESSING ? cuts.settle(found) : found;
        if (delivery.status().isTerminal()) {
            return Optional.empty();
        }
        return switch (Gate.of(delivery, ports.endpoints())) {
            case Gate.Shut shut -> {
                move(delivery.moved(DeliveryStatus.DISCARDED, shut.reason(), null, now()));
                yield Optional.empty();
            }
            case Gate.Held held -> hold(delivery, held);
            case Gate.Open open ->
                postponed(delivery, open)
                        .or(() -> limited(delivery, open))
                        .or(() -> attempt(delivery, event, open, taken));
        };
    }

    private void move(Delivery moved) {
        ports.deliveries().moved(moved, null);
        publish(moved);
    }

    private Optional<Instant> hold(Delivery delivery, Gate.Held held) {
        boolean known = delivery.nextAttemptAt() == null
                && (delivery.description().equals(held.reason())
                        || delivery.description().endsWith(Reasons.pausedByGone(delivery, true)));
        if (!known) {
            move(delivery.moved(delivery.status(), held.reason(), null, now()));
        }
        return held(delivery);
    }

    /** The endpoint may change between reading it and keeping the delivery held: then the delivery goes again. */
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

    /** What comes too early for the endpoint's rate limit waits for its moment; that uses up no attempt. */
    private Optional<Instant> limited(Delivery delivery, Gate.Open open) {
        Instant now = now();
        RateLimit limit = open.endpoint().options().rateLimit();
        Optional<Instant> goesAt = limiter.postponed(delivery.endpointUid(), limit, delivery.uid(), now);
        goesAt.ifPresent(later -> move(delivery.moved(delivery.status(), Reasons.limited(limit, later), later, now)));
        return goesAt;
    }

    private Optional<Instant> attempt(Delivery delivery, @Nullable Event known, Gate.Open open, Runnable taken) {
        Event event = known != null
                ? known
                : ports.deliveries().findEvent(delivery.eventUid()).orElse(null);
        if (event == null) {
            discard(delivery, open.probe(), "Its event is gone: send a new one.");
            return Optional.empty();
        }
        Endpoint endpoint = open.endpoint();
        return switch (requests.prepare(delivery.uid(), endpoint, event)) {
            case Prepared.Cut _ -> Optional.empty();
            case Prepared.Faulty faulty -> {
                Instant now = now();
                Attempt attempt = opened(delivery, endpoint, now, Headers.none(), event.payload());
                Timings none = new Timings(null, null, null, null, Duration.ZERO);
                Failed failed = new Failed(faulty.error(), faulty.message(), null, now, none);
                yield records.started(delivery, attempt, Payload.none(), open.probe())
                        .flatMap(step -> records.ended(step, new Exchanged(failed, new byte[0])))
                        .flatMap(this::next);
            }
            case Prepared.Ready ready ->
                records.started(
                                delivery,
                                opened(delivery, endpoint, now(), ready.recorded(), ready.body()),
                                ready.payload(),
                                open.probe())
                        .flatMap(step -> watched(step, endpoint, ready, taken))
                        .flatMap(this::next);
        };
    }

    private Optional<Delivery> watched(Step step, Endpoint endpoint, Prepared.Ready ready, Runnable taken) {
        records.watch(step);
        try {
            return exchange(step, endpoint, ready, taken);
        } finally {
            records.unwatch(step);
        }
    }

    private Optional<Delivery> exchange(Step step, Endpoint endpoint, Prepared.Ready ready, Runnable taken) {
        Exchanged exchanged = sender.send(ready.request());
        if (exchanged.outcome().isSuccess() && !step.probe()) {
            taken.run();
        }
        if (exchanged.outcome() instanceof Unknown) {
            return Optional.empty();
        }
        boolean refused = exchanged.outcome() instanceof Answered reply && reply.status() == UNAUTHORIZED;
        if (refused) {
            authenticator.refused(endpoint, ready.credential());
        }
        boolean again = refused
                && step.underWay().mode() != DeliveryMode.AT_MOST_ONCE
                && ready.credential() instanceof Credential.Ready credential
                && credential.kept();
        return again ? records.renewed(step, exchanged) : records.ended(step, exchanged);
    }

    private Optional<Instant> next(Delivery delivery) {
        boolean waits = delivery.status() == DeliveryStatus.RETRY && delivery.nextAttemptAt() == null;
        return waits ? held(delivery) : Optional.ofNullable(delivery.nextAttemptAt());
    }

    /** A delivery that can no longer be sent; a pending endpoint that it was to probe is inactive again. */
    private void discard(Delivery delivery, boolean probe, String why) {
        Delivery discarded = delivery.moved(DeliveryStatus.DISCARDED, why, null, now());
        ports.deliveries().moved(discarded, probe ? PendingProbes.failed(delivery, now()) : null);
        publish(discarded);
        if (probe) {
            ports.hub().publish(new CoreEvent.EndpointChanged(delivery.endpointUid()));
        }
    }

    private Attempt opened(Delivery delivery, Endpoint endpoint, Instant now, Headers headers, BodyRef body) {
        return new Attempt(
                surroundings.ids().next(),
                delivery.uid(),
                endpoint.uid(),
                delivery.attempts() + 1,
                endpoint.url(),
                now,
                headers,
                body,
                new Open());
    }

    private void publish(Delivery delivery) {
        ports.hub().publish(new CoreEvent.DeliveryChanged(delivery.uid()));
    }

    private Instant now() {
        return surroundings.clock().instant();
    }
}
