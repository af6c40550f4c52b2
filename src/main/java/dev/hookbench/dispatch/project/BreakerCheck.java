package dev.hookbench.dispatch.project;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.breaker.BreakerDraft;
import dev.hookbench.domain.breaker.BreakerSettings;
import java.time.Duration;
import java.util.List;

/** Checks the settings of circuit breakers as typed; the limits are Convoy's, where it has any. */
final class BreakerCheck {
    private static final int LEAST_MINIMUM = 10;
    private static final int LONGEST_SECONDS = 86_400;
    private static final int LONGEST_MINUTES = 1_440;
    private static final int MOST = 1_000_000;
    private static final int PERCENT = 100;

    private BreakerCheck() {}

    /** The settings; only to be used if no problem was added. */
    static BreakerSettings check(BreakerDraft draft, List<Problem> problems) {
        Numbers numbers = new Numbers(problems);
        int known = problems.size();
        BreakerSettings settings = new BreakerSettings(
                draft.enabled(),
                Duration.ofSeconds(
                        numbers.whole("breaker.sample_rate", draft.sampleRate(), 1, LONGEST_SECONDS, "seconds")),
                Duration.ofSeconds(
                        numbers.whole("breaker.error_timeout", draft.errorTimeout(), 1, LONGEST_SECONDS, "seconds")),
                numbers.whole("breaker.failure_threshold", draft.failureThreshold(), 1, PERCENT, "percent"),
                numbers.whole("breaker.success_threshold", draft.successThreshold(), 1, PERCENT, "percent"),
                Duration.ofMinutes(numbers.whole(
                        "breaker.observability_window", draft.observabilityWindow(), 1, LONGEST_MINUTES, "minutes")),
                numbers.whole(
                        "breaker.minimum_request_count", draft.minimumRequestCount(), LEAST_MINIMUM, MOST, "attempts"),
                numbers.whole(
                        "breaker.consecutive_failure_threshold",
                        draft.consecutiveFailureThreshold(),
                        1,
                        MOST,
                        "openings"));
        if (problems.size() == known && settings.observabilityWindow().compareTo(settings.sampleRate()) <= 0) {
            problems.add(new Problem(
                    "breaker.observability_window",
                    draft.observabilityWindow(),
                    ("breaker.observability_window is %s min, which is not longer than the sample rate of %s s: give a"
                                    + " longer window, or sample more often.")
                            .formatted(
                                    draft.observabilityWindow().strip(),
                                    draft.sampleRate().strip())));
        }
        return settings;
    }
}
