package dev.hookbench.domain.endpoint;

import java.time.Duration;

/**
 * When a failed delivery is tried again.
 *
 * @param interval the pause of a linear plan, the first pause of an exponential one; 1 s to 24 h
 * @param attempts attempts in all, the first included; 1 to 100
 */
public record RetryPlan(Strategy strategy, Duration interval, int attempts) {
    /** The longest pause of an exponential plan, before jitter (Convoy's {@code max_retry_seconds}). */
    public static final Duration CAP = Duration.ofHours(2);

    /** How the pauses grow. */
    public enum Strategy {
        /** Always {@code interval}. */
        LINEAR,
        /** {@code interval × 2^n} up to {@link #CAP}, plus 0 to 5 s of jitter. */
        EXPONENTIAL
    }
}
