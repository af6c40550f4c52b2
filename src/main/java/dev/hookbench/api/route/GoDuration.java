package dev.hookbench.api.route;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Go writes them, {@code 30s} or {@code 1m30s}: clients before version 2024-01-01 send and expect these. */
public final class GoDuration {
    private static final Pattern PART = Pattern.compile("([0-9]{1,9})(h|ms|m|s)");

    private GoDuration() {}

    /** The duration in {@code text}; empty if it is none. */
    public static Optional<Duration> parse(String text) {
        Matcher part = PART.matcher(text);
        Duration sum = Duration.ZERO;
        int end = 0;
        while (part.find() && part.start() == end) {
            long number = Long.parseLong(part.group(1));
            sum = sum.plus(
                    switch (part.group(2)) {
                        case "h" -> Duration.ofHours(number);
                        case "m" -> Duration.ofMinutes(number);
                        case "s" -> Duration.ofSeconds(number);
                        default -> Duration.ofMillis(number);
                    });
            end = part.end();
        }
        return end > 0 && end == text.length() ? Optional.of(sum) : Optional.empty();
    }

    /** As Go writes whole seconds: {@code 1h0m0s}, {@code 1m30s}, {@code 30s}. */
    public static String of(Duration duration) {
        long seconds = duration.toSeconds();
        String tail = seconds % 60 + "s";
        if (seconds < 60) {
            return tail;
        }
        String minutes = seconds / 60 % 60 + "m" + tail;
        return seconds < 3_600 ? minutes : seconds / 3_600 + "h" + minutes;
    }

    /**
     * The seconds of a field that is a number of them or, as in older versions, a text.
     *
     * @throws BadInput naming field, value and cure
     */
    public static Optional<Long> seconds(JsonInput json, String field, long greatest) {
        if (!(json.value(field) instanceof String text)) {
            return json.integer(field, 0, greatest);
        }
        long seconds = parse(text).map(Duration::toSeconds).orElse(-1L);
        if (seconds < 0 || seconds > greatest) {
            throw BadInput.ofBody(field + " must be a whole number of seconds from 0 to " + greatest
                    + ", or a text such as 30s, not \"" + text + "\".");
        }
        return Optional.of(seconds);
    }
}
