package dev.hookbench.api.subscription;

import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters by event type as the API gives them ({@code convoy.md} 1.8); both spellings of a part are as it was typed. */
final class FilterJson {
    /** Its form. */
    static final Schema SCHEMA = Schema.object()
            .has("uid", Schema.text())
            .has("subscription_id", Schema.text())
            .has("event_type", Schema.text())
            .has("enabled_at", Schema.time().orNull().says("Null while it is off."))
            .has("headers", Schema.map(Schema.any()))
            .has("body", Schema.map(Schema.any()))
            .has("query", Schema.map(Schema.any()))
            .has("path", Schema.map(Schema.any()))
            .has("raw_headers", Schema.map(Schema.any()))
            .has("raw_body", Schema.map(Schema.any()))
            .has("raw_query", Schema.map(Schema.any()))
            .has("raw_path", Schema.map(Schema.any()))
            .has("created_at", Schema.time())
            .has("updated_at", Schema.time())
            .named("EventTypeFilter");

    private FilterJson() {}

    /** All of {@code filter}. */
    static Map<String, @Nullable Object> json(EventTypeFilter filter) {
        Map<String, @Nullable Object> json = Json.object(
                "uid", filter.uid(),
                "subscription_id", filter.subscriptionUid(),
                "event_type", filter.eventType(),
                "enabled_at", ApiText.time(filter.enabledAt()));
        put(json, "", filter.filter());
        put(json, "raw_", filter.filter());
        json.put("created_at", ApiText.time(filter.createdAt()));
        json.put("updated_at", ApiText.time(filter.updatedAt()));
        return json;
    }

    private static void put(Map<String, @Nullable Object> json, String prefix, ContentFilter filter) {
        json.put(prefix + "headers", Typed.conditions(filter.headers()));
        json.put(prefix + "body", Typed.conditions(filter.body()));
        json.put(prefix + "query", Typed.conditions(filter.query()));
        json.put(prefix + "path", Typed.conditions(filter.path()));
    }
}
