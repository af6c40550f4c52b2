package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.ui.support.Formats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The first pauses of a retry plan as typed, shown before the plan is saved. */
final class RetryPauses {
    private static final int SHOWN = 6;

    private RetryPauses() {}

    /** For example {@code 10 s, 20 s, 40 s …}; empty while the texts are no numbers or there is no retry. */
    static String preview(RetryPlan.Strategy strategy, String intervalSeconds, String attempts, Formats formats) {
        long interval = number(intervalSeconds);
        long pauses = number(attempts) - 1;
        if (interval < 1 || pauses < 1) {
            return "";
        }
        List<String> shown = new ArrayList<>();
        for (int n = 0; n < Math.min(pauses, SHOWN); n++) {
            shown.add(formats.span(pause(strategy, interval, n)));
        }
        return String.join(", ", shown) + (pauses > SHOWN ? " …" : "");
    }

    private static Duration pause(RetryPlan.Strategy strategy, long interval, int n) {
        return switch (strategy) {
            case LINEAR -> Duration.ofSeconds(interval);
            case EXPONENTIAL -> Duration.ofSeconds(Math.min(interval << n, RetryPlan.CAP.toSeconds()));
        };
    }

    private static long number(String text) {
        String digits = text.strip();
        return digits.matches("[0-9]{1,7}") ? Long.parseLong(digits) : -1;
    }
}
