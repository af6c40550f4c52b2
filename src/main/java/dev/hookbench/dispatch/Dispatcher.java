package dev.hookbench.dispatch;

import dev.hookbench.dispatch.auth.Authenticator;
import dev.hookbench.dispatch.breaker.Breakers;
import dev.hookbench.dispatch.endpoint.TokenService;
import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.dispatch.subscription.Audience;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.breaker.BreakerView;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryCommands;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.ForceResent;
import dev.hookbench.domain.endpoint.TokenCommands;
import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.Subscription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts events and delivers them until each delivery ends, at least once: an attempt that the end of the program cut
 * off is unknown and made once more under the same webhook id.
 *
 * <p>Commands throw {@link dev.hookbench.domain.StorageUnavailable} when nothing can be made durable; nothing was
 * accepted then. An event that is in the journal is accepted, and sent as soon as the index has it too.
 */
public final class Dispatcher implements DeliveryCommands, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    /** How long a close waits for attempts under way. */
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final DispatchPorts ports;
    private final Clock clock;
    private final Surroundings surroundings;
    private final HttpSender sender;
    private final Filing filing;
    private final Requests requests;
    private final TokenCommands tokens;
    private final Concurrency concurrency = new Concurrency();
    private final EventIntake intake;
    private final Resends resends;
    private final Courier courier;
    private final Breakers breakers;
    private final BreakerWatch breakerWatch;
    private final Scheduler scheduler;
    private final Backlog backlog;
    private final Replays replays;
    private final Batches batches;
    private final ExecutorService background = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("hookbench-dispatch-backlog").factory());
    private @Nullable Subscription subscription;
    private @Nullable Subscription breakerSubscription;

    /** A dispatcher that sends nothing before {@link #start}; it closes {@code sender} when it is closed. */
    public Dispatcher(DispatchPorts ports, Signatures signatures, HttpSender sender, Surroundings surroundings) {
        this.ports = ports;
        this.clock = surroundings.clock();
        this.surroundings = surroundings;
        this.sender = sender;
        DeliveryHeaders headers = new DeliveryHeaders(signatures, surroundings.userAgent());
        Authenticator authenticator = new Authenticator(sender, clock, surroundings.ids(), surroundings.userAgent());
        tokens = new TokenService(authenticator);
        RecentBodies bodies = new RecentBodies(ports.bodies());
        requests = new Requests(headers, authenticator, bodies, clock);
        filing = new Filing(ports.deliveries(), this::accepted, Filing.LIMIT);
        intake = new EventIntake(ports, surroundings, filing, bodies);
        resends = new Resends(ports, clock);
        breakers = new Breakers(ports.breakers(), () -> ports.project().breaker(), clock);
        breakerWatch = new BreakerWatch(ports, breakers, clock);
        courier = new Courier(ports, requests, authenticator, sender, surroundings, breakers);
        scheduler = new Scheduler(clock, concurrency, this::deliver);
        backlog = new Backlog(ports, scheduler, courier);
        replays = new Replays(ports, intake, clock);
        batches = new Batches(
                ports, new BatchItems(ports, resends, replays, clock, this::schedule), clock, surroundings.ids());
    }

    /** Trying OAuth 2 settings through the same sender. */
    public TokenCommands tokens() {
        return tokens;
    }

    /** Takes up what the store says is waiting or was cut off, and begins to send. */
    public void start() {
        concurrency.load(ports.endpoints(), ports.settings());
        PendingProbes.resolve(ports.endpoints(), ports.deliveries(), clock.instant());
        backlog.scheduleCut(clock.instant());
        subscription = ports.hub().subscribe(this::changed);
        breakerSubscription = breakerWatch.start();
        scheduler.start();
        inBackground("waiting deliveries", () -> backlog.scheduleWaiting(clock.instant()));
        batches.resume();
    }

    @Override
    public Outcome<Accepted> send(EventDraft draft) {
        return intake.accept(draft);
    }

    @Override
    public Outcome<Delivery> resend(String deliveryUid) {
        Outcome<Delivery> outcome = resends.resend(deliveryUid);
        outcome.result().ifPresent(this::schedule);
        return outcome;
    }

    /** Everything that is wrong with an event, whomever it is for. */
    List<Problem> problems(EventDraft draft) {
        return intake.problems(draft);
    }

    /** As {@link #send}, of a draft without problems, for that audience. */
    Accepted send(EventDraft draft, Audience audience) {
        return intake.keep(draft, audience);
    }

    /** As the port says; for an owner the first of its endpoints, by name. The webhook id shown is not the one to come. */
    @Override
    public Outcome<Preview> preview(EventDraft draft) {
        EventIntake.Checked checked = intake.check(draft);
        if (!checked.problems().isEmpty()) {
            return Outcome.refused(checked.problems());
        }
        Audience audience = checked.audience();
        if (audience.recipients().isEmpty()) {
            return Outcome.refused("event_type", draft.type(), audience.reason());
        }
        return requests.preview(
                surroundings.ids().next(), audience.recipients().getFirst().endpoint(), draft);
    }

    @Override
    public Outcome<ForceResent> forceResend(List<String> deliveryUids) {
        Outcome<ForceResent> outcome = resends.force(deliveryUids);
        outcome.result().ifPresent(resent -> resent.again().forEach(this::schedule));
        return outcome;
    }

    @Override
    public Outcome<Accepted> replay(String eventUid) {
        Outcome<Accepted> outcome = replays.replay(eventUid);
        outcome.result().ifPresent(this::accepted);
        return outcome;
    }

    /** Batch work. */
    public BatchCommands batches() {
        return batches;
    }

    /** The circuit breakers as they stand. */
    public BreakerView breakers() {
        return breakers;
    }

    /** Starts what is due now; for tests that move the clock. */
    void tick() {
        breakerWatch.tick();
        scheduler.tick();
    }

    /** Ends within seconds: waits for attempts under way, then cuts them; cut ones are repeated at the next start. */
    @Override
    public void close() {
        close(DRAIN);
    }

    /** As {@link #close()}, waiting no longer than {@code patience}. */
    void close(Duration patience) {
        if (subscription != null) {
            subscription.close();
        }
        if (breakerSubscription != null) {
            breakerSubscription.close();
            breakerWatch.close();
        }
        filing.close();
        batches.close();
        background.close(); // it reads the stores, which may be closed after this
        if (!scheduler.drain(patience)) {
            LOG.warn("attempts still under way are cut; they are repeated at the next start");
        }
        courier.close();
        sender.close();
    }

    private void accepted(Accepted accepted) {
        ports.hub().publish(new CoreEvent.EventAccepted(accepted.event().uid()));
        courier.fresh().add(accepted);
        accepted.deliveries().forEach(this::schedule);
    }

    private void schedule(Delivery delivery) {
        ports.hub().publish(new CoreEvent.DeliveryChanged(delivery.uid()));
        backlog.schedule(delivery, clock.instant());
    }

    private Optional<Instant> deliver(String deliveryUid, Runnable taken) {
        Optional<Instant> next = courier.deliver(deliveryUid, taken);
        backlog.passed(deliveryUid, clock.instant());
        return next;
    }

    private void changed(CoreEvent event) {
        if (event instanceof CoreEvent.EndpointChanged(String uid)) {
            inBackground("held deliveries of " + uid, () -> {
                ports.endpoints().find(uid).ifPresentOrElse(concurrency::learn, () -> forget(uid));
                backlog.release(uid, clock.instant());
                scheduler.offerAll();
            });
        }
    }

    private void forget(String endpointUid) {
        concurrency.forget(endpointUid);
        scheduler.forget(endpointUid);
    }

    /** What fails here, or comes after the end, is found again at the next start. */
    private void inBackground(String what, Runnable work) {
        try {
            background.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    LOG.error("{} could not be read", what, e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("{} are left to the next start", what);
        }
    }
}
