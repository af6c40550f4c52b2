package dev.hookbench.dispatch;

import dev.hookbench.domain.endpoint.RetryPlan;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** When a failed delivery is tried again, by Convoy's formulas. */
final class RetrySchedule {
    /** Jitter is a random time below this, halved. */
    private static final long JITTER_RANGE_NANOS = Duration.ofSeconds(10).toNanos();

    private final RandomGenerator random;

    RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The pause after an attempt failed.
     *
     * @param attemptsBefore attempts made before the one that just failed, 0 for the first
     */
    Duration pause(RetryPlan plan, int attemptsBefore) {
        return switch (plan.strategy()) {
            case LINEAR -> plan.interval();
            case EXPONENTIAL ->
                exponential(plan.interval(), attemptsBefore).plusNanos(random.nextLong(JITTER_RANGE_NANOS) / 2);
        };
    }

    private static Duration exponential(Duration interval, int doublings) {
        Duration pause = interval;
        for (int i = 0; i < doublings && pause.compareTo(RetryPlan.CAP) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(RetryPlan.CAP) < 0 ? pause : RetryPlan.CAP;
    }
}
