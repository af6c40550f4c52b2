package dev.hookbench.domain.delivery;

import dev.hookbench.domain.endpoint.EndpointStats;

/** Counts the deliveries of an endpoint that failed for good one after the other. */
public final class Exhaustion {
    private Exhaustion() {}

    /** How the endpoint has been doing, after an attempt that ended and left its delivery in {@code made}. */
    public static EndpointStats after(EndpointStats before, Attempt attempt, DeliveryStatus made) {
        EndpointStats attempted = attempt.outcome() instanceof AttemptOutcome.Unknown
                ? before.attempted(attempt.startedAt())
                : before.attempted(attempt.outcome().isSuccess(), attempt.startedAt());
        return attempted.exhausted(count(before.exhausted(), attempt.outcome(), made));
    }

    /**
     * How many failed in a row once a delivery ended in {@code made}, of which {@code before} did earlier. Failures that
     * the endpoint's settings cause do not count: the endpoint was never asked.
     */
    public static long count(long before, AttemptOutcome outcome, DeliveryStatus made) {
        return switch (made) {
            case SUCCESS -> 0;
            case FAILURE -> before + (isOfSettings(outcome) ? 0 : 1);
            case SCHEDULED, PROCESSING, RETRY, DISCARDED -> before;
        };
    }

    /** Whether the endpoint's own settings kept the request from being made, which no repetition mends. */
    public static boolean isOfSettings(AttemptOutcome outcome) {
        return outcome instanceof AttemptOutcome.Failed failed
                && (failed.error() == ErrorClass.BAD_URL || failed.error() == ErrorClass.BAD_REQUEST);
    }
}
