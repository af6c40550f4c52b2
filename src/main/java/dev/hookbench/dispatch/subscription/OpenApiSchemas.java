package dev.hookbench.dispatch.subscription;

import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of request bodies in an OpenAPI document, each made to stand alone: the component schemas that it refers to
 * come along at the same place, so that references stay as they are. What 3.0 says otherwise than JSON Schema
 * ({@code nullable}, {@code exclusiveMinimum: true}) is translated.
 */
final class OpenApiSchemas {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final int MAX_DEPTH = 100;
    private static final int MAX_REFERENCES = 20;

    private final Map<?, ?> document;
    private final boolean translated;

    OpenApiSchemas(Map<?, ?> document) {
        this.document = document;
        translated = String.valueOf(document.get("openapi")).startsWith("3.0");
    }

    /** The schema of an operation's JSON body as a text; empty for none. */
    String of(Map<?, ?> operation) {
        Map<?, ?> body = OpenApiTypes.object(resolved(operation.get("requestBody")));
        for (Map.Entry<?, ?> content : OpenApiTypes.object(body.get("content")).entrySet()) {
            String type = String.valueOf(content.getKey()).toLowerCase(Locale.ROOT);
            Object schema = OpenApiTypes.object(content.getValue()).get("schema");
            if (type.contains("json") && schema instanceof Map<?, ?> map) {
                return new String(Json.writePretty(alone(map)), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    /** What a reference leads to, or the value itself. */
    @Nullable
    Object resolved(@Nullable Object value) {
        Object at = value;
        for (int i = 0; i < MAX_REFERENCES; i++) {
            if (!(at instanceof Map<?, ?> map && map.get("$ref") instanceof String reference)) {
                return at;
            }
            at = target(reference);
        }
        return null;
    }

    private @Nullable Object target(String reference) {
        Object at = reference.startsWith("#/") ? document : null;
        for (String segment :
                reference.substring(Math.min(2, reference.length())).split("/", -1)) {
            at = OpenApiTypes.object(at).get(segment.replace("~1", "/").replace("~0", "~"));
        }
        return at;
    }

    private Map<String, @Nullable Object> alone(Map<?, ?> schema) {
        Map<String, @Nullable Object> components = new TreeMap<>();
        Map<String, @Nullable Object> copy = OpenApiTypes.object(copy(schema, 0, components)).entrySet().stream()
                .collect(
                        LinkedHashMap::new, (map, e) -> map.put(String.valueOf(e.getKey()), e.getValue()), Map::putAll);
        if (!components.isEmpty()) {
            copy.put("components", Json.object("schemas", components));
        }
        return copy;
    }

    private @Nullable Object copy(@Nullable Object value, int depth, Map<String, @Nullable Object> components) {
        if (depth > MAX_DEPTH) {
            return null;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copies = new ArrayList<>();
            list.forEach(element -> copies.add(copy(element, depth + 1, components)));
            return copies;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, @Nullable Object> copies = new LinkedHashMap<>();
        map.forEach((name, member) -> copies.put(String.valueOf(name), copy(member, depth + 1, components)));
        if (copies.get("$ref") instanceof String reference && reference.startsWith(SCHEMAS)) {
            component(reference.substring(SCHEMAS.length()), components);
        }
        if (translated) {
            translate(copies);
        }
        return copies;
    }

    private void component(String name, Map<String, @Nullable Object> components) {
        if (components.containsKey(name)) {
            return;
        }
        components.put(name, Map.of());
        components.put(name, copy(target(SCHEMAS + name), 0, components));
    }

    private static void translate(Map<String, @Nullable Object> schema) {
        if (Boolean.TRUE.equals(schema.get("nullable")) && schema.get("type") instanceof String type) {
            schema.put("type", List.of(type, "null"));
            if (schema.get("enum") instanceof List<?> values && !values.contains(null)) {
                List<@Nullable Object> more = new ArrayList<>(values);
                more.add(null);
                schema.put("enum", more);
            }
        }
        for (String bound : Set.of("Minimum", "Maximum")) {
            Object flag = schema.get("exclusive" + bound);
            Object limit = schema.get(bound.toLowerCase(Locale.ROOT));
            if (flag instanceof Boolean exclusive) {
                schema.remove("exclusive" + bound);
                if (exclusive && limit != null) {
                    schema.remove(bound.toLowerCase(Locale.ROOT));
                    schema.put("exclusive" + bound, limit);
                }
            }
        }
    }
}
