package dev.hookbench.dispatch.breaker;

import dev.hookbench.dispatch.breaker.AttemptWindow.Counts;
import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.breaker.BreakerSettings;
import dev.hookbench.domain.breaker.BreakerState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a sample makes of a breaker: Convoy's formulas, and nothing else. */
final class CircuitBreaker {
    private CircuitBreaker() {}

    /** From when attempts count: one that opened before and is not open counts from its reset on. */
    static Instant countsSince(Breaker breaker, BreakerSettings settings, Instant now) {
        Instant window = now.minus(settings.observabilityWindow());
        Instant reset = breaker.willResetAt();
        return breaker.state() != BreakerState.OPEN && reset != null && reset.isAfter(window) ? reset : window;
    }

    /** The breaker after a sample. */
    static Breaker sample(Breaker before, Counts counts, BreakerSettings settings, Instant now) {
        Breaker counted = new Breaker(
                before.state(),
                counts.failures(),
                counts.successes(),
                before.consecutiveFailures(),
                before.willResetAt(),
                counts.requests() > 0 ? now : before.sampledAt());
        if (before.state() == BreakerState.HALF_OPEN && counted.successRate() >= settings.successThreshold()) {
            return moved(counted, BreakerState.CLOSED, 0, counted.willResetAt());
        }
        if (before.state() != BreakerState.OPEN
                && counted.requests() >= settings.minimumRequestCount()
                && counted.failureRate() >= settings.failureThreshold()) {
            return moved(
                    counted, BreakerState.OPEN, counted.consecutiveFailures() + 1, now.plus(settings.errorTimeout()));
        }
        Instant reset = before.willResetAt();
        return before.state() == BreakerState.OPEN && reset != null && now.isAfter(reset)
                ? moved(counted, BreakerState.HALF_OPEN, counted.consecutiveFailures(), reset)
                : counted;
    }

    /** Whether it opened so often that its endpoint is given up; not while it is open, so that it gets its chance. */
    static boolean givesUp(Breaker breaker, BreakerSettings settings) {
        return breaker.consecutiveFailures() >= settings.consecutiveFailureThreshold()
                && breaker.state() != BreakerState.OPEN;
    }

    /** Whether it keeps a delivery from being sent now. */
    static boolean postpones(Breaker breaker, BreakerSettings settings, Instant now) {
        Instant reset = breaker.willResetAt();
        return switch (breaker.state()) {
            case CLOSED -> false;
            case OPEN -> true;
            case HALF_OPEN ->
                breaker.failureRate() > settings.failureThreshold() && reset != null && reset.isAfter(now);
        };
    }

    /** Whether it is forgotten: nothing was tried for one window, and nothing is postponed. */
    static boolean isForgotten(Breaker breaker, BreakerSettings settings, Instant now) {
        Instant reset = breaker.willResetAt();
        boolean waits = breaker.state() == BreakerState.OPEN && reset != null && !now.isAfter(reset);
        return !waits
                && !breaker.sampledAt().plus(settings.observabilityWindow()).isAfter(now);
    }

    private static Breaker moved(Breaker breaker, BreakerState state, int consecutive, @Nullable Instant reset) {
        return new Breaker(state, breaker.failures(), breaker.successes(), consecutive, reset, breaker.sampledAt());
    }
}
