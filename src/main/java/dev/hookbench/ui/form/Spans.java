package dev.hookbench.ui.form;

import java.time.Duration;
import java.util.Locale;

/** Durations as people read them. */
public final class Spans {
    private Spans() {}

    /** The two largest parts in whole seconds, for example {@code 3 h 12 m}, {@code 16 m 40 s}, {@code 0 s}. */
    public static String words(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        long[] parts = {seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60};
        String[] units = {" d", " h", " m", " s"};
        for (int i = 0; i < 3; i++) {
            if (parts[i] > 0) {
                String rest = parts[i + 1] > 0 ? " " + parts[i + 1] + units[i + 1] : "";
                return parts[i] + units[i] + rest;
            }
        }
        return parts[3] + units[3];
    }

    /** What is left of a span, rounded up to whole seconds so that it ends at {@code 0 s} and not before. */
    public static String left(Duration span) {
        return words(span.plusMillis(999));
    }

    /** How long an exchange took: {@code 12 ms}, {@code 1.24 s}, {@code 30.0 s}. */
    public static String took(long millis) {
        if (millis < 1_000) {
            return millis + " ms";
        }
        return String.format(Locale.ROOT, millis < 10_000 ? "%.2f s" : "%.1f s", millis / 1_000.0);
    }
}
