package dev.hookbench.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** The time of signing in Unix seconds, and how far it may be from now. */
record Stamp(long number, Freshness freshness) {
    /** What a scheme allows by itself: five minutes, in both directions or in the past only. */
    record Freshness(Duration tolerance, boolean bothWays) {
        static final Freshness PAST_ONLY = new Freshness(Duration.ofMinutes(5), false);
        static final Freshness BOTH_WAYS = new Freshness(Duration.ofMinutes(5), true);
    }

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,16}");
    /** From twelve digits on a number of seconds would lie after the year 5000: it counts milliseconds. */
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    /** The stamp in that text, if it is digits only and not zero. */
    static Optional<Stamp> parse(String text, Freshness freshness) {
        return DIGITS.matcher(text).matches() && Long.parseLong(text) > 0
                ? Optional.of(new Stamp(Long.parseLong(text), freshness))
                : Optional.empty();
    }

    /** How old it is in whole seconds, negative when it lies in the future. */
    Duration age(Instant now) {
        return Duration.ofSeconds(now.getEpochSecond() - (inMilliseconds() ? number / 1000 : number));
    }

    /** Why this time must be refused, if it must. */
    Optional<Finding> objection(Instant now, Duration tolerance) {
        Duration age = age(now);
        if (inMilliseconds()) {
            return Optional.of(late(
                    "timestamp_milliseconds",
                    "The signature fits, but the timestamp " + number
                            + " counts milliseconds and this scheme counts seconds. Send the time divided by 1000."));
        }
        if (age.compareTo(tolerance) > 0) {
            return Optional.of(late(
                    "too_old",
                    "The signature fits, but it is " + age.toSeconds() + " s old and " + tolerance.toSeconds()
                            + " s are allowed. Check the clocks, or sign again with the present time."));
        }
        if (freshness.bothWays() && age.negated().compareTo(tolerance) > 0) {
            return Optional.of(late(
                    "too_new",
                    "The signature fits, but its time lies " + age.negated().toSeconds() + " s in the future and "
                            + tolerance.toSeconds() + " s are allowed. Check both clocks."));
        }
        return Optional.empty();
    }

    private boolean inMilliseconds() {
        return number >= FIRST_MILLISECONDS;
    }

    private static Finding late(String detail, String explanation) {
        return new Finding("timestamp_outside_tolerance", detail, explanation);
    }
}
