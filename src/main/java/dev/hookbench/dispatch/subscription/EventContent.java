package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What filters see of an event: for each part the one JSON value it is, or nothing. Names of headers are in lower case; a
 * name with several values has a list of them.
 */
public final class EventContent {
    private final Map<Part, List<@Nullable Object>> parts;

    EventContent(Map<Part, List<@Nullable Object>> parts) {
        this.parts = Map.copyOf(parts);
    }

    /** What was sent: headers and payload. A payload that is not JSON has no keys. */
    public static EventContent sent(Headers headers, byte[] payload) {
        return new EventContent(Map.of(Part.HEADERS, List.of(named(headers)), Part.BODY, json(payload)));
    }

    /** The parts of a sample. */
    static EventContent of(Map<Part, List<@Nullable Object>> sample) {
        Map<Part, List<@Nullable Object>> parts = new EnumMap<>(sample);
        parts.computeIfPresent(
                Part.HEADERS,
                (_, values) ->
                        values.stream().<Object>map(EventContent::lowerCase).toList());
        return new EventContent(parts);
    }

    List<@Nullable Object> part(Part part) {
        return parts.getOrDefault(part, List.of());
    }

    private static Map<String, Object> named(Headers headers) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Header header : headers) {
            values.computeIfAbsent(header.name().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(header.value());
        }
        Map<String, Object> named = new LinkedHashMap<>();
        values.forEach((name, all) -> named.put(name, all.size() == 1 ? all.getFirst() : all));
        return named;
    }

    private static Map<String, @Nullable Object> lowerCase(@Nullable Object headers) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        if (headers instanceof Map<?, ?> map) {
            map.forEach((name, value) -> named.put(String.valueOf(name).toLowerCase(Locale.ROOT), value));
        }
        return named;
    }

    private static List<@Nullable Object> json(byte[] payload) {
        try {
            return Collections.singletonList(Json.parse(payload));
        } catch (MalformedJson e) {
            return List.of();
        }
    }
}
