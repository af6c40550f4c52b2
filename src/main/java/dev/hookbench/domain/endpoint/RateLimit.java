package dev.hookbench.domain.endpoint;

import java.time.Duration;

/**
 * How often an endpoint is called: at most {@code count} attempts each {@code duration}, and as many at once.
 *
 * @param count 0 for no limit
 */
public record RateLimit(int count, Duration duration) {
    private static final RateLimit OFF = new RateLimit(0, Duration.ZERO);

    /** No limit. */
    public static RateLimit off() {
        return OFF;
    }

    /** Whether it limits anything. */
    public boolean isOff() {
        return count == 0 || duration.isZero();
    }
}
