package dev.hookbench.domain.endpoint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint has been doing.
 *
 * @param recent its last attempts, at most 12, oldest first: true for success
 * @param succeeded attempts that succeeded, ever
 * @param failed attempts that failed, ever
 */
public record EndpointStats(
        List<Boolean> recent,
        long succeeded,
        long failed,
        @Nullable Instant lastAttemptAt) {
    public EndpointStats {
        recent = List.copyOf(recent);
    }

    /** No attempt yet. */
    public static EndpointStats none() {
        return new EndpointStats(List.of(), 0, 0, null);
    }
}
