package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.subscription.EventTypeDraft;
import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The event types that an OpenAPI document (3.0 or 3.1, JSON or YAML) describes: each webhook by its name, and each path
 * with a POST by its {@code operationId}, or else the path without its first slash.
 *
 * @param skipped what cannot be taken, a sentence each
 */
record OpenApiTypes(List<Described> described, List<String> skipped) {
    static final int MAX_DOCUMENT = 3_000_000;

    private static final int MAX_TYPES = 1_000;

    /**
     * A type as the document describes it.
     *
     * @param deprecated whether the document says so
     */
    record Described(EventTypeDraft draft, boolean deprecated) {}

    static Outcome<OpenApiTypes> read(String document) {
        if (document.length() > MAX_DOCUMENT) {
            return refused(
                    document.length() + " characters",
                    "has %d characters: shorten it to at most %d.".formatted(document.length(), MAX_DOCUMENT));
        }
        try {
            Object parsed = document.stripLeading().startsWith("{")
                    ? Json.parse(document.getBytes(StandardCharsets.UTF_8))
                    : Json.parseYaml(document);
            return parsed instanceof Map<?, ?> map && map.get("openapi") != null
                    ? described(map)
                    : refused("", "is no OpenAPI document: it must have \"openapi\" with the version at its top.");
        } catch (MalformedJson e) {
            return refused(
                    "line " + e.line() + ", column " + e.column(),
                    "is neither JSON nor YAML: " + e.getMessage() + ". Mend it there.");
        }
    }

    private static Outcome<OpenApiTypes> described(Map<?, ?> document) {
        OpenApiSchemas schemas = new OpenApiSchemas(document);
        OpenApiTypes types = new OpenApiTypes(new ArrayList<>(), new ArrayList<>());
        object(document.get("webhooks"))
                .forEach((name, item) -> types.add(schemas, String.valueOf(name), "webhook " + name, item));
        object(document.get("paths"))
                .forEach((path, item) -> types.add(schemas, pathName(path, item), "path " + path, item));
        if (types.described.isEmpty()) {
            types.skipped.add("The document describes no webhook, and no path with a POST: nothing was taken.");
        }
        return Outcome.done(types);
    }

    private void add(OpenApiSchemas schemas, String name, String what, @Nullable Object item) {
        if (!(object(schemas.resolved(item)).get("post") instanceof Map<?, ?> post)) {
            skipped.add("The " + what + " has no POST.");
            return;
        }
        if (described.size() >= MAX_TYPES) {
            skipped.add("The " + what + " is one too many: at most " + MAX_TYPES + " are taken.");
            return;
        }
        String schema = schemas.of(post);
        if (schema.isEmpty()) {
            skipped.add("The " + what + " has no schema of a JSON body: its event type was taken without one.");
        }
        String category = post.get("tags") instanceof List<?> tags && !tags.isEmpty() ? text(tags.getFirst()) : "";
        String description =
                post.get("description") == null ? text(post.get("summary")) : text(post.get("description"));
        described.add(new Described(
                new EventTypeDraft(name.strip(), category, description, schema),
                Boolean.TRUE.equals(post.get("deprecated"))));
    }

    private static String pathName(Object path, @Nullable Object item) {
        String id = text(object(object(item).get("post")).get("operationId"));
        return id.isBlank() ? String.valueOf(path).replaceFirst("^/", "") : id;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Outcome<OpenApiTypes> refused(String value, String message) {
        return Outcome.refused("spec", value, "spec " + message);
    }
}
