package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.subscription.EventSample;
import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a filter is tried on. */
final class Sample {
    private static final int MAX_TEXT = 1024 * 1024;

    private final Map<Part, List<@Nullable Object>> parts = new EnumMap<>(Part.class);
    private final List<Problem> problems = new ArrayList<>();

    private Sample() {}

    /** The JSON value of each part that is there. */
    static Outcome<Map<Part, List<@Nullable Object>>> read(EventSample typed) {
        Sample sample = new Sample();
        String path = typed.path().strip();
        sample.read(Part.HEADERS, typed.headers());
        sample.read(Part.BODY, typed.body());
        sample.read(Part.QUERY, typed.query());
        sample.read(Part.PATH, path.startsWith("/") ? text(Map.of("path", path)) : path);
        return sample.problems.isEmpty() ? Outcome.done(sample.parts) : Outcome.refused(sample.problems);
    }

    private void read(Part part, String text) {
        String field = "request." + part.word();
        if (text.isBlank()) {
            return;
        }
        if (text.length() > MAX_TEXT) {
            refuse(
                    field,
                    text.length() + " characters",
                    "has %d characters: give at most %d.".formatted(text.length(), MAX_TEXT));
            return;
        }
        try {
            Object value = Json.parse(text.getBytes(StandardCharsets.UTF_8));
            if (part == Part.BODY || value instanceof Map<?, ?>) {
                parts.put(part, Collections.singletonList(value));
            } else {
                refuse(field, JsonValues.words(value), "is not a JSON object: give names and values.");
            }
        } catch (MalformedJson e) {
            String place = "line " + e.line() + ", column " + e.column();
            refuse(field, place, "is not JSON: " + e.getMessage() + ". Mend it there, or leave it empty.");
        }
    }

    private void refuse(String field, String value, String message) {
        problems.add(new Problem(field, value, field + " " + message));
    }

    private static String text(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }
}
