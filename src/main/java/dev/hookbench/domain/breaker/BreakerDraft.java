package dev.hookbench.domain.breaker;

/**
 * Settings of circuit breakers as typed, in Convoy's units.
 *
 * @param sampleRate seconds
 * @param errorTimeout seconds
 * @param failureThreshold percent
 * @param successThreshold percent
 * @param observabilityWindow minutes
 */
public record BreakerDraft(
        boolean enabled,
        String sampleRate,
        String errorTimeout,
        String failureThreshold,
        String successThreshold,
        String observabilityWindow,
        String minimumRequestCount,
        String consecutiveFailureThreshold) {
    /** Settings as they are, to be changed in part. */
    public static BreakerDraft of(BreakerSettings settings) {
        return new BreakerDraft(
                settings.enabled(),
                String.valueOf(settings.sampleRate().toSeconds()),
                String.valueOf(settings.errorTimeout().toSeconds()),
                String.valueOf(settings.failureThreshold()),
                String.valueOf(settings.successThreshold()),
                String.valueOf(settings.observabilityWindow().toMinutes()),
                String.valueOf(settings.minimumRequestCount()),
                String.valueOf(settings.consecutiveFailureThreshold()));
    }
}
