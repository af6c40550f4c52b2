package dev.hookbench.api.event;

import dev.hookbench.api.project.Project;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events as the API gives them ({@code convoy.md} 1.5). */
final class EventJson {
    /** Its form. */
    static final Schema SCHEMA = Schema.object()
            .has("uid", Schema.text())
            .has("event_type", Schema.text())
            .has("project_id", Schema.text())
            .has("endpoints", Schema.list(Schema.text()))
            .has("headers", Schema.map(Schema.list(Schema.text())))
            .has("url_query_params", Schema.text())
            .has("url_path", Schema.text())
            .has("idempotency_key", Schema.text())
            .has("is_duplicate_event", Schema.flag())
            .has("data", Schema.any().says("The payload, spelt as it was sent."))
            .may("raw", Schema.text().says("The payload, where it is no JSON."))
            .has("status", Schema.word("Pending", "Processing", "Success", "Failure", "Retry"))
            .may("failure_reason", Schema.text())
            .has("acknowledged_at", Schema.time().orNull())
            .has("created_at", Schema.time())
            .has("updated_at", Schema.time())
            .has("deleted_at", Schema.time().orNull())
            .named("Event");

    private final Project project;
    private final DeliveryStore deliveries;
    private final PayloadJson payloads;

    EventJson(Project project, DeliveryStore deliveries, BodyReader bodies) {
        this.project = project;
        this.deliveries = deliveries;
        this.payloads = new PayloadJson(bodies);
    }

    /** All of {@code event}. */
    Map<String, @Nullable Object> json(Event event) {
        PayloadJson.Shown payload = payloads.read(event.payload());
        Map<String, @Nullable Object> json = Json.object(
                "uid", event.uid(),
                "event_type", event.type(),
                "project_id", project.uid(),
                "endpoints", endpoints(event),
                "headers", PayloadJson.lists(event.headers()),
                "url_query_params", "",
                "url_path", "",
                "idempotency_key", event.idempotencyKey(),
                "is_duplicate_event", event.duplicate(),
                "data", payload.data(),
                "status", event.failureReason().isEmpty() ? "Success" : "Failure");
        if (payload.data() == null) {
            json.put("raw", payload.raw());
        }
        if (!event.failureReason().isEmpty()) {
            json.put("failure_reason", event.failureReason());
        }
        String created = ApiText.time(event.createdAt());
        json.put("acknowledged_at", created);
        json.put("created_at", created);
        json.put("updated_at", created);
        json.put("deleted_at", null);
        return json;
    }

    private List<String> endpoints(Event event) {
        return deliveries
                .page(DeliveryFilter.all().ofEvent(event.uid()), PageRequest.newest(PageRequest.MAX_LIMIT))
                .rows()
                .stream()
                .map(Delivery::endpointUid)
                .distinct()
                .toList();
    }
}
