package dev.hookbench.api.route;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** {@code startDate} and {@code endDate}: {@code 2026-11-25T09:00:00} in UTC as Convoy has it, with a zone, or a day. */
public final class ApiDates {
    private ApiDates() {}

    /** The start asked for; null for none. */
    public static @Nullable Instant start(ApiRequest request) {
        return time(request, "startDate", false);
    }

    /** The end asked for, of a day its last moment, never before the start; null for none. */
    public static @Nullable Instant end(ApiRequest request) {
        Instant end = time(request, "endDate", true);
        Instant start = start(request);
        if (start != null && end != null && start.isAfter(end)) {
            throw new BadInput("startDate cannot be greater than endDate: "
                    + request.query("startDate").orElse("") + " is after "
                    + request.query("endDate").orElse("") + "; exchange them.");
        }
        return end;
    }

    /** The same operation with both parameters. */
    public static Operation parameters(Operation operation) {
        return operation
                .query("startDate", "From when on, such as 2026-11-25T09:00:00 (UTC).")
                .query("endDate", "Until when, such as 2026-11-25T18:00:00 (UTC).");
    }

    private static @Nullable Instant time(ApiRequest request, String name, boolean isEnd) {
        String text = request.query(name).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            return parse(text, isEnd);
        } catch (DateTimeException e) {
            throw new BadInput(name + " " + text + " is not a time; give one such as 2026-11-25T09:00:00, in UTC.");
        }
    }

    private static Instant parse(String text, boolean isEnd) {
        if (text.length() == "2026-11-25".length()) {
            LocalDate day = LocalDate.parse(text);
            return isEnd
                    ? day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1)
                    : day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        boolean zoned = text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:[0-9]{2}");
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
