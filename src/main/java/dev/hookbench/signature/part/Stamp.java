package dev.hookbench.signature.part;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The time of signing, and how far it may be from now.
 *
 * @param text as it came
 */
public record Stamp(String text, Instant time, Freshness freshness) {
    /** More would not fit a long for sure, and lie beyond every calendar. */
    private static final int MOST_DIGITS = 16;

    /** From twelve digits on a number of seconds would lie after the year 5000: it counts milliseconds. */
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    /** The stamp in that text, if it is one of the unit that these rules have. */
    public static Optional<Stamp> parse(String text, Freshness freshness) {
        if (freshness.unit() == Freshness.Unit.DATE) {
            return date(text).map(time -> new Stamp(text, time, freshness));
        }
        long number = number(text);
        if (number == 0) {
            return Optional.empty();
        }
        return Optional.of(new Stamp(
                text,
                number >= FIRST_MILLISECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number),
                freshness));
    }

    /** The number that the text is, in ASCII digits; 0 where it is none. */
    private static long number(String text) {
        if (text.length() > MOST_DIGITS) {
            return 0;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How old it is, negative when it lies in the future; in whole seconds unless the scheme counts milliseconds. */
    Duration age(Instant now) {
        return freshness.unit() == Freshness.Unit.MILLISECONDS
                ? Duration.between(time, now)
                : Duration.ofSeconds(now.getEpochSecond() - time.getEpochSecond());
    }

    /** Why this time must be refused, if it must. */
    Optional<Finding> objection(Instant now, Duration tolerance) {
        Duration age = age(now);
        if (hasOtherUnit()) {
            return Optional.of(otherUnit());
        }
        if (age.compareTo(tolerance) > 0 || (freshness.exclusive() && age.equals(tolerance))) {
            return Optional.of(late(
                    "too_old",
                    "The signature fits, but it is " + seconds(age) + " s old and " + seconds(tolerance)
                            + " s are allowed. Check the clocks, or sign again with the present time."));
        }
        Optional<Duration> ahead = freshness.ahead(tolerance);
        if (ahead.isPresent() && age.negated().compareTo(ahead.get()) > 0) {
            return Optional.of(late(
                    "too_new",
                    "The signature fits, but its time lies " + seconds(age.negated()) + " s in the future and "
                            + seconds(ahead.get()) + " s are allowed. Check both clocks."));
        }
        return Optional.empty();
    }

    private boolean hasOtherUnit() {
        return switch (freshness.unit()) {
            case DATE -> false;
            case SECONDS -> number(text) >= FIRST_MILLISECONDS;
            case MILLISECONDS -> number(text) < FIRST_MILLISECONDS;
        };
    }

    private Finding otherUnit() {
        boolean seconds = freshness.unit() == Freshness.Unit.SECONDS;
        return late(
                seconds ? "timestamp_milliseconds" : "timestamp_seconds",
                "The signature fits, but the timestamp " + text + " counts "
                        + (seconds
                                ? "milliseconds and this scheme counts seconds. Send the time divided by 1000."
                                : "seconds and this scheme counts milliseconds. Send the time times 1000."));
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0
                ? Long.toString(duration.toSeconds())
                : Double.toString(duration.toMillis() / 1000.0);
    }

    private static Finding late(String detail, String explanation) {
        return new Finding("timestamp_outside_tolerance", detail, explanation);
    }
}
