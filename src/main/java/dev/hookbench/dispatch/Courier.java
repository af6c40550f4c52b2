package dev.hookbench.dispatch;

import dev.hookbench.dispatch.auth.Authenticator;
import dev.hookbench.dispatch.auth.Credential;
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
import dev.hookbench.domain.journal.JournalEntry.AttemptEnded;
import dev.hookbench.domain.journal.JournalEntry.AttemptStarted;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.event.CoreEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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

    private static final int UNAUTHORIZED = 401;

    private final DispatchPorts ports;
    private final JournalWriter journal;
    private final Requests requests;
    private final Authenticator authenticator;
    private final HttpSender sender;
    private final Surroundings surroundings;
    private final RetrySchedule schedule;
    private final RateLimiter limiter = new RateLimiter();
    private final Set<String> holding = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    Courier(
            DispatchPorts ports,
            Requests requests,
            Authenticator authenticator,
            HttpSender sender,
            Surroundings surroundings) {
        this.ports = ports;
        this.journal = new JournalWriter(ports.journal());
        this.requests = requests;
        this.authenticator = authenticator;
        this.sender = sender;
        this.surroundings = surroundings;
        this.schedule = new RetrySchedule(surroundings.random());
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
        closed.countDown();
    }

    private Optional<Instant> step(Delivery found) {
        if (found.status().isTerminal()) {
            return Optional.empty();
        }
        Delivery delivery = found.status() == DeliveryStatus.PROCESSING ? cut(found) : found;
        return switch (Gate.of(delivery, ports.endpoints())) {
            case Gate.Shut shut -> move(delivery.moved(DeliveryStatus.DISCARDED, shut.reason(), null, now()));
            case Gate.Held held -> hold(delivery, held);
            case Gate.Open open -> limited(delivery, open);
        };
    }

    private Optional<Instant> move(Delivery moved) {
        ports.deliveries().moved(moved, null);
        publish(moved);
        return Optional.empty();
    }

    /** The endpoint may change between reading it and keeping the delivery held: then the delivery goes again. */
    private Optional<Instant> hold(Delivery delivery, Gate.Held held) {
        holding.add(delivery.endpointUid());
        move(delivery.moved(delivery.status(), held.reason(), null, now()));
        return Gate.of(delivery, ports.endpoints()) instanceof Gate.Held ? Optional.empty() : Optional.of(now());
    }

    /** A delivery found in Processing was cut off by the end of the program: its open attempt is unknown. */
    private Delivery cut(Delivery delivery) {
        Instant now = now();
        Delivery again = delivery;
        for (Attempt attempt : ports.deliveries().attempts(delivery.uid())) {
            if (attempt.outcome() instanceof Open) {
                again = again.attempted(0, 0).moved(DeliveryStatus.RETRY, Reasons.cut(attempt.number()), now, now);
                Attempt unknown = attempt.ended(new Unknown());
                journal.write(new AttemptEnded(unknown, again, null), Payload.none());
                ports.deliveries().finished(again, unknown, null);
            }
        }
        if (again.status() == DeliveryStatus.PROCESSING) {
            again = again.moved(DeliveryStatus.RETRY, Reasons.cut(delivery.attempts() + 1), now, now);
            ports.deliveries().moved(again, null);
        }
        publish(again);
        return again;
    }

    /** What comes too early for the endpoint's rate limit waits for its moment; that uses up no attempt. */
    private Optional<Instant> limited(Delivery delivery, Gate.Open open) {
        Instant now = now();
        RateLimit limit = open.endpoint().options().rateLimit();
        Instant later = limiter.postponed(delivery.endpointUid(), limit, delivery.uid(), now)
                .orElse(null);
        if (later == null) {
            return attempt(delivery, open.endpoint(), open.probe());
        }
        move(delivery.moved(delivery.status(), Reasons.limited(limit, later), later, now));
        return Optional.of(later);
    }

    private Optional<Instant> attempt(Delivery delivery, Endpoint endpoint, boolean probe) {
        Event event = ports.deliveries().findEvent(delivery.eventUid()).orElse(null);
        if (event == null) {
            return move(delivery.moved(DeliveryStatus.DISCARDED, "Its event is gone: send a new one.", null, now()));
        }
        return switch (requests.prepare(delivery.uid(), endpoint, event)) {
            case Prepared.Cut _ -> Optional.empty();
            case Prepared.Faulty faulty -> {
                Instant now = now();
                Attempt attempt = opened(delivery, endpoint, now, Headers.none(), event.payload());
                Timings none = new Timings(null, null, null, null, Duration.ZERO);
                Failed failed = new Failed(faulty.error(), faulty.message(), null, now, none);
                yield started(delivery, attempt, Payload.none())
                        .flatMap(step -> settle(step, new Exchanged(failed, new byte[0]), probe, false));
            }
            case Prepared.Ready ready ->
                started(delivery, opened(delivery, endpoint, now(), ready.recorded(), ready.body()), ready.payload())
                        .flatMap(step -> exchange(step, endpoint, ready, probe));
        };
    }

    private Optional<Instant> exchange(Step step, Endpoint endpoint, Prepared.Ready ready, boolean probe) {
        Exchanged exchanged = sender.send(ready.request());
        boolean refused = exchanged.outcome() instanceof Answered answered && answered.status() == UNAUTHORIZED;
        if (refused) {
            authenticator.refused(endpoint, ready.credential());
        }
        boolean again = refused
                && step.underWay().mode() != DeliveryMode.AT_MOST_ONCE
                && ready.credential() instanceof Credential.Ready credential
                && credential.kept();
        return exchanged.outcome() instanceof Unknown ? Optional.empty() : settle(step, exchanged, probe, again);
    }

    private Optional<Step> started(Delivery delivery, Attempt opened, Payload body) {
        int limit = delivery.retryPlan().attempts();
        Delivery underWay = delivery.moved(
                DeliveryStatus.PROCESSING, Reasons.underWay(opened.number(), limit), null, opened.startedAt());
        Attempt attempt = ((AttemptStarted) journal.write(new AttemptStarted(opened), body)).attempt();
        if (untilStored(() -> start(underWay, attempt)) == null) {
            return Optional.empty();
        }
        publish(underWay);
        return Optional.of(new Step(underWay, attempt));
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

    /** @param again the endpoint refused a token kept from before: it goes at once with a new one, using up no attempt */
    private Optional<Instant> settle(Step step, Exchanged exchanged, boolean probe, boolean again) {
        Attempt attempt = step.attempt().ended(exchanged.outcome());
        Settlement settlement = untilStored(() -> again
                ? Settlement.renewed(step.underWay(), now())
                : Settlement.of(
                        new Settlement.Ended(
                                step.underWay(),
                                withEarlier(attempt),
                                ports.endpoints().find(attempt.endpointUid()).orElse(null),
                                probe,
                                now()),
                        schedule,
                        ports.disablesEndpoints()));
        if (settlement == null) {
            return Optional.empty();
        }
        Delivery delivery = settlement.delivery();
        AttemptEnded ended = new AttemptEnded(attempt, delivery, settlement.change());
        AttemptEnded entry = untilStored(() -> (AttemptEnded) journal.write(ended, Payload.of(exchanged.body())));
        if (entry == null || untilStored(() -> finish(settlement, entry.attempt())) == null) {
            return Optional.empty();
        }
        publish(delivery);
        if (settlement.change() != null) {
            ports.hub().publish(new CoreEvent.EndpointChanged(delivery.endpointUid()));
        }
        return Optional.ofNullable(delivery.nextAttemptAt());
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

    /** A result is kept in memory until the disk takes it, or the program ends; null then, and it is unknown. */
    private <T> @Nullable T untilStored(Supplier<T> write) {
        while (true) {
            try {
                return write.get();
            } catch (RuntimeException e) {
                LOG.warn("an attempt's record waits to be stored: {}", e.toString());
            }
            try {
                if (closed.await(1, TimeUnit.SECONDS)) {
                    return null;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }

    private void publish(Delivery delivery) {
        ports.hub().publish(new CoreEvent.DeliveryChanged(delivery.uid()));
    }

    private Instant now() {
        return surroundings.clock().instant();
    }

    /** An attempt whose STARTED is on disk. */
    private record Step(Delivery underWay, Attempt attempt) {}
}
