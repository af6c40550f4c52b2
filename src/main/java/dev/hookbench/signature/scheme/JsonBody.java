package dev.hookbench.signature.scheme;

import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A body as JSON for schemes that look into it; whatever is not there is empty. */
final class JsonBody {
    private JsonBody() {}

    /** The object in the body; empty if it is none. */
    static Map<String, @Nullable Object> of(byte[] body) {
        try {
            return Json.parseObject(body);
        } catch (MalformedJson e) {
            return Map.of();
        }
    }

    /**
     * The object in a body that is to be signed.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Map<String, @Nullable Object> toSign(byte[] body) {
        try {
            return Json.parseObject(body);
        } catch (MalformedJson e) {
            throw new IllegalArgumentException("body: it is not a JSON object, and this scheme signs inside one", e);
        }
    }

    /** The text or number of that name. */
    static String text(Map<String, @Nullable Object> object, String name) {
        Object value = object.get(name);
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? String.valueOf(value)
                : "";
    }

    /** The object of that name. */
    @SuppressWarnings("unchecked") // JSON objects have names
    static Map<String, @Nullable Object> object(Map<String, @Nullable Object> object, String name) {
        return object.get(name) instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    /** The objects of the list of that name. */
    @SuppressWarnings("unchecked") // JSON objects have names
    static List<Map<String, @Nullable Object>> list(Map<String, @Nullable Object> object, String name) {
        return object.get(name) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> (Map<String, @Nullable Object>) item)
                        .toList()
                : List.of();
    }
}
