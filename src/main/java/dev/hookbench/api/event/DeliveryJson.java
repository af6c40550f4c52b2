package dev.hookbench.api.event;

import dev.hookbench.api.endpoint.EndpointJson;
import dev.hookbench.api.project.Project;
import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deliveries as the API gives them ({@code convoy.md} 1.6). */
final class DeliveryJson {
    private static final Schema METADATA = Schema.object()
            .has("data", Schema.any())
            .has("raw", Schema.text())
            .has("strategy", Schema.word("linear", "exponential"))
            .has("next_send_time", Schema.time().orNull())
            .has("num_trials", Schema.integer())
            .has("interval_seconds", Schema.integer())
            .has("retry_limit", Schema.integer())
            .has("max_retry_seconds", Schema.integer());

    /** Its form. */
    static final Schema SCHEMA = Schema.object()
            .has("uid", Schema.text())
            .has("project_id", Schema.text())
            .has("event_id", Schema.text())
            .has("endpoint_id", Schema.text())
            .has("device_id", Schema.text())
            .has("subscription_id", Schema.text())
            .has("headers", Schema.map(Schema.list(Schema.text())))
            .may("target_url", Schema.text())
            .has("url_query_params", Schema.text())
            .has("idempotency_key", Schema.text())
            .has("latency", Schema.text())
            .has("latency_seconds", Schema.number())
            .has("event_type", Schema.text())
            .has("delivery_mode", Schema.word("at_least_once", "at_most_once"))
            .has(
                    "endpoint_metadata",
                    Schema.object()
                            .has("uid", Schema.text())
                            .may("name", Schema.text())
                            .may("title", Schema.text())
                            .may("url", Schema.text())
                            .may("target_url", Schema.text())
                            .may("status", Schema.text())
                            .may("owner_id", Schema.text()))
            .has("event_metadata", Schema.object().has("uid", Schema.text()).has("event_type", Schema.text()))
            .has("status", Schema.word("Scheduled", "Processing", "Discarded", "Failure", "Success", "Retry"))
            .has("metadata", METADATA)
            .has("cli_metadata", Schema.any())
            .has("description", Schema.text().says("Why it stands where it stands."))
            .has("last_status_code", Schema.integer().says("The answer to its last attempt, 0 for none."))
            .has("acknowledged_at", Schema.time().orNull())
            .has("created_at", Schema.time())
            .has("updated_at", Schema.time())
            .has("deleted_at", Schema.time().orNull())
            .named("EventDelivery");

    private static final double MILLIS = 1_000.0;

    private final Project project;
    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;
    private final PayloadJson payloads;

    DeliveryJson(Project project, EndpointStore endpoints, DeliveryStore deliveries, BodyReader bodies) {
        this.project = project;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.payloads = new PayloadJson(bodies);
    }

    /** All of {@code delivery}, as {@code request} may see it. */
    Map<String, @Nullable Object> json(Delivery delivery, ApiRequest request) {
        Endpoint endpoint = endpoints.find(delivery.endpointUid()).orElse(null);
        Event event = deliveries.findEvent(delivery.eventUid()).orElse(null);
        Map<String, @Nullable Object> json = Json.object(
                "uid", delivery.uid(),
                "project_id", project.uid(),
                "event_id", delivery.eventUid(),
                "endpoint_id", delivery.endpointUid(),
                "device_id", "",
                "subscription_id", delivery.subscriptionUid(),
                "headers", event == null ? Map.of() : PayloadJson.lists(event.headers()),
                "url_query_params", "",
                "idempotency_key", delivery.idempotencyKey(),
                "latency", "",
                "latency_seconds", delivery.lastLatencyMillis() / MILLIS,
                "event_type", delivery.eventType(),
                "delivery_mode", ApiText.lower(delivery.mode()));
        if (endpoint != null) {
            json.put("target_url", endpoint.url());
        }
        json.put(
                "endpoint_metadata",
                endpoint == null
                        ? Json.object("uid", delivery.endpointUid(), "name", delivery.endpointName())
                        : EndpointJson.of(project.uid(), request).brief(endpoint));
        json.put("event_metadata", Json.object("uid", delivery.eventUid(), "event_type", delivery.eventType()));
        json.put("status", ApiText.capital(delivery.status()));
        json.put("metadata", metadata(delivery, event));
        json.put("cli_metadata", null);
        json.put("description", delivery.description());
        json.put("last_status_code", delivery.lastStatusCode());
        json.put("acknowledged_at", ApiText.time(delivery.createdAt()));
        json.put("created_at", ApiText.time(delivery.createdAt()));
        json.put("updated_at", ApiText.time(delivery.updatedAt()));
        json.put("deleted_at", null);
        return json;
    }

    private Map<String, @Nullable Object> metadata(Delivery delivery, @Nullable Event event) {
        PayloadJson.Shown payload = event == null ? new PayloadJson.Shown(null, "") : payloads.read(event.payload());
        RetryPlan plan = delivery.retryPlan();
        return Json.object(
                "data", payload.data(),
                "raw", payload.raw(),
                "strategy", ApiText.lower(plan.strategy()),
                "next_send_time", ApiText.time(delivery.nextAttemptAt()),
                "num_trials", delivery.attempts(),
                "interval_seconds", plan.interval().toSeconds(),
                "retry_limit", plan.attempts(),
                "max_retry_seconds", RetryPlan.CAP.toSeconds());
    }
}
