package dev.hookbench.store;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.Timings;
import dev.hookbench.domain.endpoint.SignaturePlan.Version;
import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How values of the domain are written into columns, and read back without loss. */
final class Columns {
    private static final long NANOS = 1_000_000_000L;

    private Columns() {}

    /** Nanoseconds since 1970; reaches to the year 2262. */
    static long nanos(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), NANOS), time.getNano());
    }

    static @Nullable Long nanosOrNull(@Nullable Instant time) {
        return time == null ? null : nanos(time);
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        long nanos = row.getLong(column);
        return row.wasNull() ? null : instant(nanos);
    }

    /** A text column that is never null. */
    static String text(ResultSet row, String column) throws SQLException {
        return String.valueOf(row.getString(column));
    }

    static String headers(Headers headers) {
        List<List<String>> pairs = new ArrayList<>(headers.size());
        for (Header header : headers) {
            pairs.add(List.of(header.name(), header.value()));
        }
        return new String(Json.write(pairs), StandardCharsets.UTF_8);
    }

    static Headers headers(String json) {
        List<Header> fields = new ArrayList<>();
        if (Json.parse(json.getBytes(StandardCharsets.UTF_8)) instanceof List<?> pairs) {
            for (Object pair : pairs) {
                if (pair instanceof List<?> field) {
                    fields.add(new Header(String.valueOf(field.get(0)), String.valueOf(field.get(1))));
                }
            }
        }
        return new Headers(fields);
    }

    /** A JSON list of {@code [hash, encoding]}. */
    static String versions(List<Version> versions) {
        List<List<String>> pairs = versions.stream()
                .map(version -> List.of(version.hash(), version.encoding()))
                .toList();
        return new String(Json.write(pairs), StandardCharsets.UTF_8);
    }

    static List<Version> versions(String json) {
        return headers(json).fields().stream()
                .map(pair -> new Version(pair.name(), pair.value()))
                .toList();
    }

    /** {@code sha256 size segment offset}. */
    static String body(BodyRef body) {
        return body.sha256() + ' ' + body.size() + ' ' + body.segment() + ' ' + body.offset();
    }

    static BodyRef body(String text) {
        String[] parts = text.split(" ", 4);
        return new BodyRef(parts[0], Long.parseLong(parts[1]), Integer.parseInt(parts[2]), Long.parseLong(parts[3]));
    }

    /** Five numbers of nanoseconds with commas between; empty for a phase that did not happen. */
    static String timings(Timings timings) {
        return number(timings.dns())
                + ','
                + number(timings.connect())
                + ','
                + number(timings.tls())
                + ','
                + number(timings.firstByte())
                + ','
                + timings.total().toNanos();
    }

    static Timings timings(String text) {
        String[] parts = text.split(",", 5);
        return new Timings(
                duration(parts[0]),
                duration(parts[1]),
                duration(parts[2]),
                duration(parts[3]),
                Duration.ofNanos(Long.parseLong(parts[4])));
    }

    private static String number(@Nullable Duration duration) {
        return duration == null ? "" : String.valueOf(duration.toNanos());
    }

    private static @Nullable Duration duration(String text) {
        return text.isEmpty() ? null : Duration.ofNanos(Long.parseLong(text));
    }
}
