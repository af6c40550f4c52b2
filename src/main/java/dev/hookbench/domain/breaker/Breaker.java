package dev.hookbench.domain.breaker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The circuit breaker of an endpoint as it was sampled last.
 *
 * @param failures attempts that failed within the window
 * @param successes attempts that succeeded within the window
 * @param consecutiveFailures how often it opened since it was closed
 * @param willResetAt when what is open lets deliveries through again, or did; null if it never opened
 * @param sampledAt the last sample that found an attempt in the window
 */
public record Breaker(
        BreakerState state,
        long failures,
        long successes,
        int consecutiveFailures,
        @Nullable Instant willResetAt,
        Instant sampledAt) {
    private static final double PERCENT = 100;

    /** Closed, before its first sample. */
    public static Breaker closed(Instant now) {
        return new Breaker(BreakerState.CLOSED, 0, 0, 0, null, now);
    }

    /** Attempts within the window. */
    public long requests() {
        return failures + successes;
    }

    /** Failed attempts within the window, in percent; 0 without any attempt. */
    public double failureRate() {
        return requests() == 0 ? 0 : PERCENT * failures / requests();
    }

    /** Attempts within the window that succeeded, in percent; 0 without any attempt. */
    public double successRate() {
        return requests() == 0 ? 0 : PERCENT * successes / requests();
    }
}
