package dev.hookbench.dispatch;

import dev.hookbench.dispatch.breaker.Breakers;
import dev.hookbench.dispatch.endpoint.EndpointStateMachine;
import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Transition.Moves;
import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Trigger;
import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.Subscription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the circuit breakers sampled at their times, gives endpoints up by them, and forgets those of activated ones. */
final class BreakerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BreakerWatch.class);
    /** Looks at the clock at least this often, so that a step of the clock or a sleep of the machine is noticed. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final DispatchPorts ports;
    private final Breakers breakers;
    private final Clock clock;
    private final Queue<CoreEvent> events = new ConcurrentLinkedQueue<>();
    private final Semaphore wake = new Semaphore(0);
    private final Set<String> inactive = new HashSet<>();
    private final Thread timer =
            Thread.ofPlatform().daemon().name("hookbench-breakers").unstarted(this::watch);
    private volatile boolean closed;

    BreakerWatch(DispatchPorts ports, Breakers breakers, Clock clock) {
        this.ports = ports;
        this.breakers = breakers;
        this.clock = clock;
    }

    /** Restores what was kept and begins to watch; the subscription ends the listening, {@link #close} the timer. */
    Subscription start() {
        breakers.restore();
        ports.endpoints().all().forEach(this::noticed);
        timer.start();
        return ports.hub().subscribe(this::heard);
    }

    /** Does what is due now; called by the timer, and by tests that moved the clock. */
    synchronized void tick() {
        for (CoreEvent event = events.poll(); event != null; event = events.poll()) {
            if (event instanceof CoreEvent.EndpointChanged(String uid)) {
                ports.endpoints().find(uid).ifPresentOrElse(this::noticed, () -> breakers.forget(uid));
            } else {
                breakers.configure();
            }
        }
        if (!clock.instant().isBefore(breakers.nextSampleAt())) {
            Breakers.Sampled sampled = breakers.sample();
            sampled.moved().forEach(uid -> ports.hub().publish(new CoreEvent.EndpointChanged(uid)));
            if (!sampled.givenUp().isEmpty() && ports.project().disableEndpoint()) {
                sampled.givenUp().forEach(this::giveUp);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        wake.release();
        try {
            timer.join(LONGEST_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void heard(CoreEvent event) {
        if (event instanceof CoreEvent.EndpointChanged || event instanceof CoreEvent.ProjectChanged) {
            events.add(event);
            wake.release();
        }
    }

    private void watch() {
        while (!closed) {
            try {
                tick();
            } catch (RuntimeException e) {
                LOG.warn("circuit breakers were not sampled; the next sample tries again: {}", e.toString());
            }
            try {
                if (wake.tryAcquire(pause().toMillis() + 1, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Duration pause() {
        Instant next = breakers.nextSampleAt();
        Instant now = clock.instant();
        if (next.equals(Instant.MAX) || next.isAfter(now.plus(LONGEST_PAUSE))) {
            return LONGEST_PAUSE;
        }
        return next.isAfter(now) ? Duration.between(now, next) : Duration.ofSeconds(1);
    }

    /** Active again after it was given up, an endpoint starts with a fresh breaker, as in Convoy. */
    private void noticed(Endpoint endpoint) {
        switch (endpoint.state()) {
            case INACTIVE, PENDING -> inactive.add(endpoint.uid());
            case ACTIVE -> {
                if (inactive.remove(endpoint.uid())) {
                    breakers.forget(endpoint.uid());
                }
            }
            case PAUSED -> {}
        }
    }

    private void giveUp(String endpointUid, Breaker breaker) {
        Endpoint endpoint = ports.endpoints().find(endpointUid).orElse(null);
        if (endpoint == null
                || !(EndpointStateMachine.next(endpoint.state(), Trigger.BREAKER_TRIPPED)
                        instanceof Moves(EndpointState to))) {
            return;
        }
        String cause = Reasons.givenUp(breaker);
        if (ports.endpoints().move(new StateChange(endpointUid, clock.instant(), endpoint.state(), to, cause, null))) {
            LOG.warn("endpoint {} is inactive: {}", endpointUid, cause);
            ports.hub().publish(new CoreEvent.EndpointChanged(endpointUid));
        }
    }
}
