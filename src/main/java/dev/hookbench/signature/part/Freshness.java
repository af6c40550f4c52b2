package dev.hookbench.signature.part;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a scheme writes its time and how far that may be from now.
 *
 * @param tolerance greatest age; null where the scheme sets none
 * @param direction what holds for times in the future
 * @param exclusive whether the greatest age itself is too old
 */
public record Freshness(@Nullable Duration tolerance, Direction direction, Unit unit, boolean exclusive) {
    /** Five minutes, seconds, past only. */
    public static final Freshness PAST_ONLY = pastOnly(300);
    /** Five minutes, seconds, in both directions. */
    public static final Freshness BOTH_WAYS =
            new Freshness(Duration.ofMinutes(5), Direction.BOTH_WAYS, Unit.SECONDS, false);
    /** Seconds, without a limit. */
    public static final Freshness UNLIMITED = new Freshness(null, Direction.PAST_ONLY, Unit.SECONDS, false);

    /** What holds for times in the future. */
    public enum Direction {
        /** They are not looked at. */
        PAST_ONLY,
        /** They may be as far away as those in the past. */
        BOTH_WAYS,
        /** None is allowed. */
        NO_FUTURE
    }

    /** How the time is written. */
    public enum Unit {
        /** Whole Unix seconds. */
        SECONDS,
        /** Whole Unix milliseconds. */
        MILLISECONDS,
        /** A date by RFC 3339. */
        DATE
    }

    /** So many seconds, past only. */
    public static Freshness pastOnly(long seconds) {
        return new Freshness(Duration.ofSeconds(seconds), Direction.PAST_ONLY, Unit.SECONDS, false);
    }

    /** The same, written in that unit. */
    public Freshness in(Unit other) {
        return new Freshness(tolerance, direction, other, exclusive);
    }

    /** The same with another rule for the future. */
    public Freshness towards(Direction other) {
        return new Freshness(tolerance, other, unit, exclusive);
    }

    /** The same where the greatest age is too old already. */
    public Freshness exclusively() {
        return new Freshness(tolerance, direction, unit, true);
    }

    /** How far a time may lie ahead; empty where that is not looked at. */
    Optional<Duration> ahead(Duration past) {
        return switch (direction) {
            case PAST_ONLY -> Optional.empty();
            case BOTH_WAYS -> Optional.of(past);
            case NO_FUTURE -> Optional.of(Duration.ZERO);
        };
    }

    /** That time as this scheme writes it. */
    public String write(Instant time) {
        return switch (unit) {
            case SECONDS -> Long.toString(time.getEpochSecond());
            case MILLISECONDS -> Long.toString(time.toEpochMilli());
            case DATE ->
                DateTimeFormatter.ISO_INSTANT.format(
                        time.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
        };
    }

    /** What a time looks like, for messages. */
    String words() {
        return switch (unit) {
            case SECONDS -> "whole Unix seconds, digits only";
            case MILLISECONDS -> "whole Unix milliseconds, digits only";
            case DATE -> "a date by RFC 3339, for example 2026-11-23T09:41:00Z";
        };
    }
}
