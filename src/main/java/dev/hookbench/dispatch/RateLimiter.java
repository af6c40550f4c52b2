package dev.hookbench.dispatch;

import dev.hookbench.domain.endpoint.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Spaces the attempts to each endpoint by the generic cell rate algorithm (GCRA, ITU-T I.371) with the limit itself as the
 * burst, as Convoy does.
 *
 * <p>An attempt that comes too early is given a moment of its own, so that however many wait, each is looked at twice:
 * now and then. Moments live in memory only: after a start every endpoint begins unused.
 */
final class RateLimiter {
    /** How long a moment is remembered that its delivery never used. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Map<String, Lane> lanes = new HashMap<>();

    /** When the delivery may go instead; empty if it may go now, which counts as its attempt. */
    synchronized Optional<Instant> postponed(String endpointUid, RateLimit limit, String deliveryUid, Instant now) {
        if (limit.isOff()) {
            lanes.remove(endpointUid);
            return Optional.empty();
        }
        Lane lane = lanes.compute(
                endpointUid,
                (_, before) -> before == null || !before.limit.equals(limit) ? new Lane(limit, now) : before);
        return lane.postponed(deliveryUid, now);
    }

    private static final class Lane {
        private final RateLimit limit;
        private final Duration spacing;
        private final Duration burst;
        private final Map<String, Instant> moments = new HashMap<>();
        private Instant lastSeen;
        /** When the next attempt would come if all came evenly ("theoretical arrival time"). */
        private Instant expected;

        Lane(RateLimit limit, Instant now) {
            this.limit = limit;
            spacing = limit.duration().dividedBy(limit.count());
            burst = spacing.multipliedBy(limit.count() - 1L);
            lastSeen = now;
            expected = now;
        }

        Optional<Instant> postponed(String deliveryUid, Instant now) {
            noticeStepBack(now);
            Instant given = moments.get(deliveryUid);
            if (given != null) {
                if (given.isAfter(now)) {
                    return Optional.of(given);
                }
                moments.remove(deliveryUid);
                return Optional.empty();
            }
            Instant arrival = expected.isAfter(now) ? expected : now;
            expected = arrival.plus(spacing);
            Instant earliest = arrival.minus(burst);
            if (!earliest.isAfter(now)) {
                return Optional.empty();
            }
            moments.values().removeIf(moment -> moment.plus(FORGOTTEN_AFTER).isBefore(now));
            moments.put(deliveryUid, earliest);
            return Optional.of(earliest);
        }

        /** When the clock was set back, nothing waits longer for it. */
        private void noticeStepBack(Instant now) {
            Duration step = Duration.between(now, lastSeen);
            lastSeen = now;
            if (step.isPositive()) {
                expected = expected.minus(step);
                moments.replaceAll((_, moment) -> moment.minus(step));
            }
        }
    }
}
