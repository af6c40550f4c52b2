package dev.hookbench.domain.breaker;

import java.time.Duration;

/**
 * When circuit breakers open and close (Convoy's {@code circuit_breaker}).
 *
 * @param enabled whether there are any; they then decide alone which endpoints become inactive
 * @param sampleRate time from one sample to the next
 * @param errorTimeout how long a breaker stays open
 * @param failureThreshold percent of failed attempts that opens it
 * @param successThreshold percent of successful attempts that closes it when half-open
 * @param observabilityWindow the time whose attempts count
 * @param minimumRequestCount fewest attempts within the window that can open it
 * @param consecutiveFailureThreshold how often it must open in a row to make its endpoint inactive
 */
public record BreakerSettings(
        boolean enabled,
        Duration sampleRate,
        Duration errorTimeout,
        int failureThreshold,
        int successThreshold,
        Duration observabilityWindow,
        int minimumRequestCount,
        int consecutiveFailureThreshold) {
    /** Convoy's figures; off. */
    public static BreakerSettings defaults() {
        return new BreakerSettings(
                false, Duration.ofSeconds(30), Duration.ofSeconds(30), 70, 5, Duration.ofMinutes(5), 10, 10);
    }
}
