package dev.hookbench.dispatch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the Retry-After of an answer (RFC 9110, 10.2.3): seconds or a date, honoured within 1 s to 24 h. */
final class RetryAfter {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofHours(24);
    private static final int SHOWN = 40;

    private RetryAfter() {}

    /** The pause that a value asks for at {@code now}; empty for one that is neither seconds nor a date. */
    static Optional<RetrySchedule.Pause> read(String value, Instant now) {
        String text = value.strip();
        return asked(text, now).map(asked -> {
            String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
            if (asked.compareTo(LEAST) < 0) {
                return new RetrySchedule.Pause(LEAST, shown, ", but not sooner than 1 s");
            }
            return asked.compareTo(MOST) > 0
                    ? new RetrySchedule.Pause(MOST, shown, ", but not later than 24 h")
                    : new RetrySchedule.Pause(asked, shown, "");
        });
    }

    private static Optional<Duration> asked(String text, Instant now) {
        if (text.matches("[0-9]{1,400}")) {
            return Optional.of(text.length() > 9 ? MOST.plus(MOST) : Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
