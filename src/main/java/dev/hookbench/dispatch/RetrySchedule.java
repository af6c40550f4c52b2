package dev.hookbench.dispatch;

import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.endpoint.RetryPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a failed delivery is tried again: when its endpoint asks for it, else by Convoy's formulas. */
public final class RetrySchedule {
    private final RandomGenerator random;

    /** @param random adds jitter */
    public RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A pause before the next attempt.
     *
     * @param asked the Retry-After it follows, empty for none
     * @param limit why it is not as long as asked, in words to follow on; empty where it is
     */
    public record Pause(Duration length, String asked, String limit) {}

    /**
     * The pause after an attempt failed.
     *
     * @param attemptsBefore attempts made before the one that just failed, 0 for the first
     */
    public Pause pause(RetryPlan plan, int attemptsBefore, AttemptOutcome outcome, Instant now) {
        return asked(outcome, now).orElseGet(() -> new Pause(planned(plan, attemptsBefore), "", ""));
    }

    private static Optional<Pause> asked(AttemptOutcome outcome, Instant now) {
        return outcome instanceof Answered answered
                ? answered.headers().first("Retry-After").flatMap(value -> RetryAfter.read(value, now))
                : Optional.empty();
    }

    private Duration planned(RetryPlan plan, int attemptsBefore) {
        Duration jitter = plan.jitter();
        Duration pause = plan.pause(attemptsBefore);
        return jitter.isZero() ? pause : pause.plusNanos(random.nextLong(jitter.toNanos() * 2) / 2);
    }
}
