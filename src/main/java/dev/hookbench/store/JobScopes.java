package dev.hookbench.store;

import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.EventFilter;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what batch work is about as JSON and reads it back. */
final class JobScopes {
    private JobScopes() {}

    static String write(JobScope scope) {
        Map<String, @Nullable Object> object = switch (scope) {
            case JobScope.Retry(DeliveryFilter filter) -> object(filter);
            case JobScope.Force(DeliveryFilter filter) -> object(filter);
            case JobScope.Replay(EventFilter filter) ->
                Json.object(
                        "endpoints", filter.endpointUids(),
                        "owner", filter.ownerId(),
                        "key", filter.idempotencyKey(),
                        "types", filter.eventTypes(),
                        "from", text(filter.from()),
                        "to", text(filter.to()),
                        "text", filter.text());
        };
        return new String(Json.write(object), StandardCharsets.UTF_8);
    }

    static JobScope read(String kind, String json) {
        Map<String, @Nullable Object> object = Json.parseObject(json.getBytes(StandardCharsets.UTF_8));
        return switch (kind) {
            case "retry" -> new JobScope.Retry(deliveries(object));
            case "force" -> new JobScope.Force(deliveries(object));
            default ->
                new JobScope.Replay(new EventFilter(
                        list(object, "endpoints"),
                        string(object, "owner"),
                        string(object, "key"),
                        list(object, "types"),
                        time(object, "from"),
                        time(object, "to"),
                        string(object, "text")));
        };
    }

    private static Map<String, @Nullable Object> object(DeliveryFilter filter) {
        return Json.object(
                "uids", filter.uids(),
                "endpoints", filter.endpointUids(),
                "event", filter.eventUid(),
                "subscription", filter.subscriptionUid(),
                "key", filter.idempotencyKey(),
                "types", filter.eventTypes(),
                "statuses", filter.statuses().stream().map(DeliveryStatus::name).toList(),
                "from", text(filter.from()),
                "to", text(filter.to()),
                "text", filter.text());
    }

    private static DeliveryFilter deliveries(Map<String, @Nullable Object> object) {
        return new DeliveryFilter(
                list(object, "uids"),
                list(object, "endpoints"),
                string(object, "event"),
                string(object, "subscription"),
                string(object, "key"),
                list(object, "types"),
                list(object, "statuses").stream().map(DeliveryStatus::valueOf).toList(),
                time(object, "from"),
                time(object, "to"),
                string(object, "text"));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable Instant time(Map<String, @Nullable Object> object, String name) {
        String text = string(object, name);
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable String string(Map<String, @Nullable Object> object, String name) {
        return object.get(name) instanceof String text ? text : null;
    }

    private static List<String> list(Map<String, @Nullable Object> object, String name) {
        return object.get(name) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
