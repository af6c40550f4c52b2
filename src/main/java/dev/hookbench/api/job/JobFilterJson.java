package dev.hookbench.api.job;

import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.EventFilter;
import dev.hookbench.domain.job.JobScope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What batch work was asked for, in the words of the parameters that ask for it. */
final class JobFilterJson {
    private static final Schema TEXTS = Schema.list(Schema.text());

    /** Its form. */
    static final Schema SCHEMA = Schema.object()
            .may("ids", TEXTS.says("The deliveries themselves, chosen in the window."))
            .may("endpointId", TEXTS)
            .may("eventId", Schema.text())
            .may("subscriptionId", Schema.text())
            .may("ownerId", Schema.text())
            .may("idempotencyKey", Schema.text())
            .may("eventType", TEXTS)
            .may("status", TEXTS)
            .may("startDate", Schema.time())
            .may("endDate", Schema.time())
            .may("q", Schema.text());

    private JobFilterJson() {}

    /** The parts of the filter that are set; none where everything was meant. */
    static Map<String, @Nullable Object> of(JobScope scope) {
        return switch (scope) {
            case JobScope.Retry(DeliveryFilter filter) -> of(filter);
            case JobScope.Force(DeliveryFilter filter) -> of(filter);
            case JobScope.Replay(EventFilter filter) -> of(filter);
        };
    }

    private static Map<String, @Nullable Object> of(DeliveryFilter filter) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        put(json, "ids", filter.uids());
        put(json, "endpointId", filter.endpointUids());
        put(json, "eventId", filter.eventUid());
        put(json, "subscriptionId", filter.subscriptionUid());
        put(json, "idempotencyKey", filter.idempotencyKey());
        put(json, "eventType", filter.eventTypes());
        put(json, "status", filter.statuses().stream().map(ApiText::capital).toList());
        put(json, "startDate", ApiText.time(filter.from()));
        put(json, "endDate", ApiText.time(filter.to()));
        put(json, "q", filter.text());
        return json;
    }

    private static Map<String, @Nullable Object> of(EventFilter filter) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        put(json, "endpointId", filter.endpointUids());
        put(json, "ownerId", filter.ownerId());
        put(json, "idempotencyKey", filter.idempotencyKey());
        put(json, "eventType", filter.eventTypes());
        put(json, "startDate", ApiText.time(filter.from()));
        put(json, "endDate", ApiText.time(filter.to()));
        put(json, "q", filter.text());
        return json;
    }

    private static void put(Map<String, @Nullable Object> json, String name, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> values && values.isEmpty())) {
            json.put(name, value);
        }
    }
}
