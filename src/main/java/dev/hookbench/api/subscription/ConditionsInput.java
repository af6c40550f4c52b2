package dev.hookbench.api.subscription;

import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventSample;
import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads conditions, and the samples they are tried on. {@code header} is taken for {@code headers}, as Convoy spells both. */
final class ConditionsInput {
    /** The form of conditions, given part by part. */
    static final Schema SCHEMA = Schema.object()
            .may("is_flattened", Schema.flag().says("Taken and not needed."))
            .may("headers", part())
            .may("header", part())
            .may("body", part())
            .may("query", part())
            .may("path", part());

    /** The form of a sample. */
    static final Schema SAMPLE = Schema.object()
            .may("headers", part())
            .may("header", part())
            .may("body", Schema.any())
            .may("query", part())
            .may("path", Schema.any().says("{\"path\":\"/in/orders\"}, or the path alone."));

    private ConditionsInput() {}

    private static Schema part() {
        return Schema.map(Schema.any()).orNull();
    }

    /** The conditions in {@code json}; a part that is left out stays as in {@code before}. */
    static ContentFilter read(JsonInput json, ContentFilter before) {
        return new ContentFilter(
                conditions(json, name(json, "headers", "header"), before.headers()),
                conditions(json, "body", before.body()),
                conditions(json, "query", before.query()),
                conditions(json, "path", before.path()));
    }

    private static String conditions(JsonInput json, String field, String before) {
        return json.has(field) ? json.object(field).map(_ -> text(json, field)).orElse("") : before;
    }

    /** The event in {@code json}; a part that is left out is empty. */
    static EventSample sample(JsonInput json) {
        String headers = name(json, "headers", "header");
        return new EventSample(
                json.object(headers).map(_ -> text(json, headers)).orElse(""),
                text(json, "body"),
                json.object("query").map(_ -> text(json, "query")).orElse(""),
                json.value("path") instanceof String bare ? bare : text(json, "path"));
    }

    /**
     * The event of a test, which is a payload alone or a whole request.
     *
     * @throws BadInput without either
     */
    static EventSample test(JsonInput json) {
        if (json.value("payload") != null) {
            return EventSample.ofBody(text(json, "payload"));
        }
        Optional<EventSample> bare = json.has("payload") ? Optional.of(EventSample.ofBody("null")) : Optional.empty();
        return json.object("request")
                .map(ConditionsInput::sample)
                .or(() -> bare)
                .orElseThrow(() -> BadInput.ofBody("payload is missing: give a payload, any JSON, or a request with"
                        + " body, headers, query and path."));
    }

    private static String name(JsonInput json, String name, String otherName) {
        return json.has(name) ? name : otherName;
    }

    /** The JSON of a field; empty for none. */
    static String text(JsonInput json, String field) {
        Object value = json.value(field);
        return value == null ? "" : new String(Json.write(value), StandardCharsets.UTF_8);
    }
}
