package dev.hookbench.api.openapi;

import dev.hookbench.api.route.ApiVersion;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Schema;
import dev.hookbench.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the document tells once and refers to. */
final class Components {
    private final Map<String, @Nullable Object> schemas = new TreeMap<>();

    /** The envelope round {@code data}. */
    static Schema envelope(Schema data) {
        return Schema.object()
                .has("status", Schema.flag().says("Always true."))
                .has("message", Schema.text())
                .has("data", data);
    }

    /** A reference to a component. */
    static Map<String, @Nullable Object> reference(String kind, String name) {
        return Json.object("$ref", "#/components/" + kind + "/" + name);
    }

    /** The schema as it stands where it is used: a reference if it has a name. */
    Object inline(Schema schema) {
        if (schema.name().isEmpty()) {
            return object(schema.json());
        }
        if (!schemas.containsKey(schema.name())) {
            schemas.put(schema.name(), Map.of()); // a schema may hold itself
            schemas.put(schema.name(), object(schema.json()));
        }
        return reference("schemas", schema.name());
    }

    private Map<String, @Nullable Object> object(Map<?, ?> json) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        json.forEach((keyword, value) -> plain.put(String.valueOf(keyword), value(value)));
        return plain;
    }

    private @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case Schema schema -> inline(schema);
            case Map<?, ?> map -> object(map);
            case List<?> list -> list.stream().map(this::value).toList();
            case null, default -> value;
        };
    }

    /** All that was referred to. */
    Map<String, @Nullable Object> json() {
        Object failure = inline(Operation.FAILURE);
        return Json.object(
                "schemas",
                schemas,
                "responses",
                Json.object(
                        "Failure",
                        Json.object(
                                "description",
                                "Refused, and why.",
                                "content",
                                Json.object("application/json", Json.object("schema", failure)))),
                "parameters",
                Json.object("Version", version()),
                "securitySchemes",
                Json.object("key", Json.object("type", "http", "scheme", "bearer")));
    }

    private Map<String, @Nullable Object> version() {
        return Json.object(
                "name",
                ApiVersion.HEADER,
                "in",
                "header",
                "description",
                "The day whose form of the API is meant, " + ApiVersion.LATEST.date() + " by default.",
                "schema",
                Json.object("type", "string", "format", "date"));
    }
}
