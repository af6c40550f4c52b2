package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.ui.support.Formats;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The first pauses of a retry plan as typed, shown before the plan is saved. */
final class RetryPauses {
    private static final int SHOWN = 6;

    /** More are refused when the plan is saved; until then no more are worked out. */
    private static final int MOST_ATTEMPTS = 100;

    private RetryPauses() {}

    /** For example {@code 10 s, 20 s, 40 s …}; empty while the texts are no numbers or there is no retry. */
    static String preview(RetryPlan.Strategy strategy, String intervalSeconds, String attempts, Formats formats) {
        long interval = number(intervalSeconds);
        long most = Math.min(number(attempts), MOST_ATTEMPTS);
        if (interval < 1 || most < 2) {
            return "";
        }
        List<RetryPlan.Step> steps = new RetryPlan(strategy, Duration.ofSeconds(interval), (int) most).preview();
        return steps.stream()
                        .limit(SHOWN)
                        .map(step -> formats.span(step.pause()))
                        .collect(Collectors.joining(", "))
                + (steps.size() > SHOWN ? " …" : "");
    }

    private static long number(String text) {
        String digits = text.strip();
        return digits.matches("[0-9]{1,7}") ? Long.parseLong(digits) : -1;
    }
}
