package dev.hookbench.domain.endpoint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When a failed delivery is tried again, by Convoy's formulas.
 *
 * @param interval the pause of a linear plan, the first pause of an exponential one; 1 s to 24 h
 * @param attempts attempts in all, the first included; 1 to 100
 */
public record RetryPlan(Strategy strategy, Duration interval, int attempts) {
    /** The longest pause of an exponential plan, before jitter (Convoy's {@code max_retry_seconds}). */
    public static final Duration CAP = Duration.ofHours(2);

    /** What is added to a pause of an exponential plan is less than this. */
    public static final Duration JITTER = Duration.ofSeconds(5);

    /** How the pauses grow. */
    public enum Strategy {
        /** Always {@code interval}. */
        LINEAR,
        /** {@code interval × 2^n} up to {@link #CAP}, plus 0 to 5 s of jitter. */
        EXPONENTIAL
    }

    /**
     * An attempt to come.
     *
     * @param attempt its number, from 2
     * @param pause after the attempt before, without jitter
     * @param jitter what the pause may be longer by
     * @param earliest after the first attempt, if every attempt failed at once and no jitter was added
     * @param latest as {@code earliest}, with all the jitter there may be
     */
    public record Step(int attempt, Duration pause, Duration jitter, Duration earliest, Duration latest) {}

    /**
     * The pause after an attempt failed, without jitter.
     *
     * @param attemptsBefore attempts made before the one that failed, 0 for the first
     */
    public Duration pause(int attemptsBefore) {
        return switch (strategy) {
            case LINEAR -> interval;
            case EXPONENTIAL -> exponential(attemptsBefore);
        };
    }

    /** What each pause may be longer by; zero for none. */
    public Duration jitter() {
        return strategy == Strategy.EXPONENTIAL ? JITTER : Duration.ZERO;
    }

    /** Every attempt after the first, as long as none succeeds and no answer asks for another time. */
    public List<Step> preview() {
        List<Step> steps = new ArrayList<>();
        Duration earliest = Duration.ZERO;
        Duration latest = Duration.ZERO;
        for (int before = 0; before < attempts - 1; before++) {
            Duration pause = pause(before);
            earliest = earliest.plus(pause);
            latest = latest.plus(pause).plus(jitter());
            steps.add(new Step(before + 2, pause, jitter(), earliest, latest));
        }
        return List.copyOf(steps);
    }

    private Duration exponential(int doublings) {
        Duration pause = interval;
        for (int i = 0; i < doublings && pause.compareTo(CAP) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(CAP) < 0 ? pause : CAP;
    }
}
