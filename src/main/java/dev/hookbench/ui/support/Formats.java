package dev.hookbench.ui.support;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times, sizes and durations for people: in their zone, with their digits. */
public final class Formats {
    private static final String[] UNITS = {"KB", "MB", "GB", "TB"};

    private final Locale locale;
    private final DateTimeFormatter seconds;
    private final DateTimeFormatter millis;
    private final DateTimeFormatter dateTime;
    private final DateTimeFormatter minute;

    /** As that locale and zone have it. */
    public Formats(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.seconds = DateTimeFormatter.ofPattern("HH:mm:ss", locale).withZone(zone);
        this.millis = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", locale).withZone(zone);
        this.minute = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", locale).withZone(zone);
        this.dateTime =
                DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss.SSS", locale).withZone(zone);
    }

    /** Such as {@code 09:41:07}. */
    public String time(Instant instant) {
        return seconds.format(instant);
    }

    /** Such as {@code 09:41:07.212}. */
    public String preciseTime(Instant instant) {
        return millis.format(instant);
    }

    /** Such as {@code 23 Nov 2026 09:41:07.212}. */
    public String dateTime(Instant instant) {
        return dateTime.format(instant);
    }

    /** Such as {@code 23 Nov 2026 09:41}, where the second tells nothing. */
    public String minute(Instant instant) {
        return minute.format(instant);
    }

    /** Such as {@code 1,204,331}. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Such as {@code 412 B}, {@code 1.9 KB} (of 1,024 B), {@code 48.0 MB}. */
    public String size(long bytes) {
        if (bytes < 1024) {
            return number(bytes) + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 1023.95 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return oneDigit(value) + " " + UNITS[unit];
    }

    /** Such as {@code 0.4 ms}, {@code 12 ms}, {@code 30.0 s}, {@code 16 m 40 s}, {@code 3 h 12 m}, {@code 2 d 4 h}. */
    public String duration(Duration duration) {
        if (duration.isNegative()) {
            return "−" + duration(duration.negated());
        }
        if (duration.isZero()) {
            return "0 ms";
        }
        long ms = duration.toMillis();
        if (ms < 10) {
            return oneDigit(duration.toNanos() / 1_000_000.0) + " ms";
        }
        if (ms < 1_000) {
            return number(ms) + " ms";
        }
        return ms < 60_000 ? oneDigit(ms / 1_000.0) + " s" : span(duration);
    }

    /** Whole seconds at most, two units: {@code 47 s}, {@code 16 m 40 s}, {@code 3 h 12 m}, {@code 2 d 4 h}. */
    public String span(Duration duration) {
        long s = Math.abs(duration.toSeconds());
        if (s < 60) {
            return s + " s";
        }
        if (s < 3_600) {
            return pair(s / 60, "m", s % 60, "s");
        }
        return s < 86_400 ? pair(s / 3_600, "h", s % 3_600 / 60, "m") : pair(s / 86_400, "d", s % 86_400 / 3_600, "h");
    }

    private static String pair(long big, String bigUnit, long small, String smallUnit) {
        String first = big + " " + bigUnit;
        return small == 0 ? first : first + " " + small + " " + smallUnit;
    }

    private String oneDigit(double value) {
        return String.format(locale, "%.1f", value);
    }
}
