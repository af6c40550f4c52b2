package dev.hookbench.domain.project;

import dev.hookbench.domain.breaker.BreakerSettings;

/**
 * What holds for all endpoints.
 *
 * @param disableEndpoint whether failing endpoints are made inactive
 * @param inactiveAfter how many deliveries in a row must fail their last attempt for that, 1 to 1,000
 */
public record ProjectSettings(boolean disableEndpoint, int inactiveAfter, BreakerSettings breaker) {
    /** Failing endpoints are made inactive by the first delivery that fails its last attempt. */
    public static ProjectSettings defaults() {
        return new ProjectSettings(true, 1, BreakerSettings.defaults());
    }
}
