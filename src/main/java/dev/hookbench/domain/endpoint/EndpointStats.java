package dev.hookbench.domain.endpoint;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint has been doing.
 *
 * @param recent its last attempts, at most 12, oldest first: true for success
 * @param succeeded attempts that succeeded, ever
 * @param failed attempts that failed, ever
 * @param exhausted deliveries in a row that failed for good; a delivery that succeeds, or the endpoint's becoming active
 *     again, sets it to 0
 */
public record EndpointStats(
        List<Boolean> recent,
        long succeeded,
        long failed,
        long exhausted,
        @Nullable Instant lastAttemptAt) {
    private static final int RECENT = 12;

    public EndpointStats {
        recent = List.copyOf(recent);
    }

    /** No attempt yet. */
    public static EndpointStats none() {
        return new EndpointStats(List.of(), 0, 0, 0, null);
    }

    /** The same after one more attempt that succeeded or failed. */
    public EndpointStats attempted(boolean success, Instant at) {
        List<Boolean> all = Stream.concat(recent.stream(), Stream.of(success)).toList();
        return new EndpointStats(
                all.subList(Math.max(0, all.size() - RECENT), all.size()),
                succeeded + (success ? 1 : 0),
                failed + (success ? 0 : 1),
                exhausted,
                at);
    }

    /** The same after one more attempt whose outcome is unknown: neither success nor failure. */
    public EndpointStats attempted(Instant at) {
        return new EndpointStats(recent, succeeded, failed, exhausted, at);
    }

    /** The same with so many deliveries in a row that failed for good. */
    public EndpointStats exhausted(long count) {
        return new EndpointStats(recent, succeeded, failed, count, lastAttemptAt);
    }
}
