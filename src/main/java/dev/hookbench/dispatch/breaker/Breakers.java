package dev.hookbench.dispatch.breaker;

import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.breaker.BreakerSettings;
import dev.hookbench.domain.breaker.BreakerStore;
import dev.hookbench.domain.breaker.BreakerView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The circuit breakers of all endpoints.
 *
 * <p>Each sample is kept with its counts, so that a restart neither closes what is open nor has to read the attempts of a
 * whole window back; at most the attempts since the last sample are missed.
 */
public final class Breakers implements BreakerView {
    private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);
    /** What is let through after a sample comes a little after it. */
    private static final Duration AFTER_SAMPLE = Duration.ofMillis(100);

    private final BreakerStore store;
    private final Supplier<BreakerSettings> source;
    private final Clock clock;
    private final Map<String, Breaker> breakers = new HashMap<>();
    private final Map<String, AttemptWindow> windows = new HashMap<>();
    private BreakerSettings settings = BreakerSettings.defaults();
    private Instant nextSampleAt = Instant.MAX;

    /** Breakers by the settings that {@code source} tells when it is asked, at the start and whenever they change. */
    public Breakers(BreakerStore store, Supplier<BreakerSettings> source, Clock clock) {
        this.store = store;
        this.source = source;
        this.clock = clock;
    }

    /** What was kept is there again, unless it is older than a window. */
    public synchronized void restore() {
        configure();
        Instant now = clock.instant();
        store.all().forEach((endpointUid, breaker) -> {
            if (settings.enabled() && !CircuitBreaker.isForgotten(breaker, settings, now)) {
                breakers.put(endpointUid, breaker);
                windowOf(endpointUid).add(breaker.sampledAt(), breaker.failures(), breaker.successes());
            }
        });
    }

    /** Takes the settings as they are now; switched off, everything is forgotten. */
    public synchronized void configure() {
        BreakerSettings before = settings;
        settings = source.get();
        if (!settings.enabled()) {
            breakers.clear();
            windows.clear();
            nextSampleAt = Instant.MAX;
        } else if (!before.enabled() || !before.sampleRate().equals(settings.sampleRate())) {
            nextSampleAt = clock.instant().plus(settings.sampleRate());
        }
    }

    /** When the next sample is due; {@link Instant#MAX} while breakers are off. */
    public synchronized Instant nextSampleAt() {
        return nextSampleAt;
    }

    /** Counts an attempt whose outcome is known. */
    public synchronized void attempted(String endpointUid, boolean success) {
        if (settings.enabled()) {
            windowOf(endpointUid).add(clock.instant(), success ? 0 : 1, success ? 1 : 0);
        }
    }

    /** Until when the breaker of an endpoint postpones what is due now; empty if it lets it through. */
    public synchronized Optional<Instant> postponedUntil(String endpointUid) {
        Instant now = clock.instant();
        Breaker breaker = breakers.get(endpointUid);
        if (breaker == null || !CircuitBreaker.postpones(breaker, settings, now)) {
            return Optional.empty();
        }
        Instant reset = breaker.willResetAt();
        Instant sample = nextSampleAt;
        while (reset != null && !sample.isAfter(reset)) {
            sample = sample.plus(settings.sampleRate());
        }
        return Optional.of((sample.isAfter(now) ? sample : now.plus(settings.sampleRate())).plus(AFTER_SAMPLE));
    }

    /**
     * What a sample did.
     *
     * @param moved endpoints whose breaker is in another state by it
     * @param givenUp endpoints to be made inactive, each with its breaker
     */
    public record Sampled(Set<String> moved, Map<String, Breaker> givenUp) {}

    /** Samples every breaker. */
    public synchronized Sampled sample() {
        Instant now = clock.instant();
        Set<String> moved = new HashSet<>();
        Map<String, Breaker> givenUp = new HashMap<>();
        if (settings.enabled()) {
            nextSampleAt = now.plus(settings.sampleRate());
            sampleAll(now, moved, givenUp);
            keep();
        }
        return new Sampled(moved, givenUp);
    }

    private void sampleAll(Instant now, Set<String> moved, Map<String, Breaker> givenUp) {
        for (String endpointUid : List.copyOf(windows.keySet())) {
            Breaker before = breakers.getOrDefault(endpointUid, Breaker.closed(now));
            AttemptWindow window = windowOf(endpointUid);
            window.forgetBefore(now.minus(settings.observabilityWindow()));
            Breaker after = CircuitBreaker.sample(
                    before, window.since(CircuitBreaker.countsSince(before, settings, now)), settings, now);
            if (CircuitBreaker.isForgotten(after, settings, now)) {
                forget(endpointUid);
                continue;
            }
            breakers.put(endpointUid, after);
            if (before.state() != after.state()) {
                moved.add(endpointUid);
                told(endpointUid, before, after);
            }
            if (CircuitBreaker.givesUp(after, settings)) {
                givenUp.put(endpointUid, after);
            }
        }
    }

    /** Forgets the breaker of an endpoint that was activated or deleted. */
    public synchronized void forget(String endpointUid) {
        breakers.remove(endpointUid);
        windows.remove(endpointUid);
    }

    @Override
    public synchronized Optional<Breaker> breaker(String endpointUid) {
        return Optional.ofNullable(breakers.get(endpointUid));
    }

    @Override
    public synchronized Map<String, Breaker> breakers() {
        return Map.copyOf(breakers);
    }

    /** The settings in force. */
    public synchronized BreakerSettings settings() {
        return settings;
    }

    private AttemptWindow windowOf(String endpointUid) {
        return windows.computeIfAbsent(endpointUid, _ -> new AttemptWindow());
    }

    private void keep() {
        try {
            store.replaceAll(Map.copyOf(breakers));
        } catch (RuntimeException e) {
            LOG.warn("the circuit breakers could not be kept; the next sample tries again: {}", e.toString());
        }
    }

    private static void told(String endpointUid, Breaker before, Breaker after) {
        LOG.info(
                "circuit breaker of {}: {} to {}, {} of {} attempts failed",
                endpointUid,
                before.state(),
                after.state(),
                after.failures(),
                after.requests());
    }
}
