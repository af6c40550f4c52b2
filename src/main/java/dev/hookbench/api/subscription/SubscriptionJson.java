package dev.hookbench.api.subscription;

import dev.hookbench.api.endpoint.EndpointJson;
import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Subscriptions as the API gives them ({@code convoy.md} 1.8). */
final class SubscriptionJson {
    private static final Schema FILTER = Schema.object()
            .has("is_flattened", Schema.flag().says("Always false: conditions are given as they were typed."))
            .has("headers", Schema.map(Schema.any()))
            .has("body", Schema.map(Schema.any()))
            .has("query", Schema.map(Schema.any()))
            .has("path", Schema.map(Schema.any()));

    private static final Schema ENDPOINT = Schema.object()
            .has("uid", Schema.text())
            .may("name", Schema.text())
            .may("title", Schema.text())
            .may("url", Schema.text())
            .may("target_url", Schema.text())
            .has("status", Schema.text())
            .has("owner_id", Schema.text());

    /** Its form. */
    static final Schema SCHEMA = Schema.object()
            .has("uid", Schema.text())
            .has("name", Schema.text())
            .has("type", Schema.word("api"))
            .has("project_id", Schema.text())
            .has("function", Schema.nothing().says("Functions are not run."))
            .has("endpoint_metadata", ENDPOINT.orNull())
            .has(
                    "source_metadata",
                    Schema.object()
                            .has("uid", Schema.text())
                            .has("name", Schema.text())
                            .orNull())
            .has("device_metadata", Schema.nothing())
            .has("alert_config", Schema.nothing())
            .has(
                    "retry_config",
                    Schema.object()
                            .has("type", Schema.text())
                            .has("duration", Schema.integer().says("Seconds."))
                            .has("retry_count", Schema.integer())
                            .orNull()
                            .says("The endpoint's own, which is in force."))
            .has(
                    "filter_config",
                    Schema.object()
                            .has("event_types", Schema.list(Schema.text()))
                            .has("filter", FILTER))
            .has("rate_limit_config", Schema.nothing().says("The endpoint's own limit is in force."))
            .has("delivery_mode", Schema.word("at_least_once", "at_most_once"))
            .has("created_at", Schema.time())
            .has("updated_at", Schema.time())
            .has("deleted_at", Schema.time().orNull())
            .named("Subscription");

    private final SubscriptionParts parts;
    private final ApiRequest request;

    SubscriptionJson(SubscriptionParts parts, ApiRequest request) {
        this.parts = parts;
        this.request = request;
    }

    /** All of {@code subscription}. */
    Map<String, @Nullable Object> json(Subscription subscription) {
        Endpoint endpoint = parts.endpoints().find(subscription.endpointUid()).orElse(null);
        Map<String, @Nullable Object> json = Json.object(
                "uid",
                subscription.uid(),
                "name",
                subscription.name(),
                "type",
                "api",
                "project_id",
                parts.project().uid(),
                "function",
                null,
                "endpoint_metadata",
                endpoint == null ? null : brief(endpoint),
                "source_metadata",
                source(subscription.sourceUid()),
                "device_metadata",
                null,
                "alert_config",
                null,
                "retry_config",
                endpoint == null ? null : retries(endpoint));
        json.put(
                "filter_config",
                Json.object("event_types", subscription.eventTypes(), "filter", filter(subscription.filter())));
        json.put("rate_limit_config", null);
        json.put("delivery_mode", ApiText.lower(subscription.mode()));
        json.put("created_at", ApiText.time(subscription.createdAt()));
        json.put("updated_at", ApiText.time(subscription.updatedAt()));
        json.put("deleted_at", null);
        return json;
    }

    private Map<String, @Nullable Object> brief(Endpoint endpoint) {
        return EndpointJson.of(parts.project().uid(), request).brief(endpoint);
    }

    private static Map<String, @Nullable Object> retries(Endpoint endpoint) {
        return Json.object(
                "type", ApiText.lower(endpoint.retryPlan().strategy()),
                "duration", endpoint.retryPlan().interval().toSeconds(),
                "retry_count", endpoint.retryPlan().attempts());
    }

    private @Nullable Object source(String uid) {
        return parts.inboxes().all().stream()
                .filter(inbox -> inbox.uid().equals(uid))
                .findFirst()
                .map(SubscriptionJson::named)
                .orElse(null);
    }

    private static Map<String, @Nullable Object> named(Inbox inbox) {
        return Json.object("uid", inbox.uid(), "name", inbox.name());
    }

    private static Map<String, @Nullable Object> filter(ContentFilter filter) {
        return Json.object(
                "is_flattened", false,
                "headers", Typed.conditions(filter.headers()),
                "body", Typed.conditions(filter.body()),
                "query", Typed.conditions(filter.query()),
                "path", Typed.conditions(filter.path()));
    }
}
