package dev.hookbench.api.event;

import dev.hookbench.api.route.ApiDates;
import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.KnownParameters;
import dev.hookbench.api.route.Operation;
import dev.hookbench.domain.delivery.EventFilter;
import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which events a request wants ({@code convoy.md} 10.2). What cannot be answered is refused, never passed over. */
public final class EventQuery {
    private EventQuery() {}

    /** The same operation with the parameters of a list. */
    static Operation parameters(Operation operation) {
        return common(operation)
                .query(
                        "query",
                        "Part of the type or of the idempotency key, or the beginning of the id; an object of JSON in it is"
                                + " taken as body.")
                .query("body", "JSON object that the payload must contain, such as {\"customer\":{\"id\":7}}.")
                .query("brokerMessageId", "Value of the event's header X-Broker-Message-ID.");
    }

    /** The same operation with the parameters of batch work. */
    public static Operation batchParameters(Operation operation) {
        return common(operation);
    }

    private static Operation common(Operation operation) {
        return ApiDates.parameters(operation
                .queries("endpointId", "Endpoints, of which one is enough.")
                .query("ownerId", "Owner id.")
                .query("idempotencyKey", "Idempotency key.")
                .queries("eventType", "Event types, of which one is enough; event_type is taken too.")
                .query("q", "Part of the type or of the idempotency key, or the beginning of the id."));
    }

    /** The filter of a list. */
    static EventFilter filter(ApiRequest request, Operation operation, EventSearch search) {
        refuseSources(request);
        KnownParameters.require(request, operation, "event_type");
        String q = request.query("q").orElse(null);
        if (q != null && search.text() != null && !q.equals(search.text())) {
            throw new BadInput("q " + q + " and query " + search.text() + " ask for two texts; give one of them.");
        }
        return filter(request, q == null ? search.text() : q);
    }

    /**
     * The filter of batch work.
     *
     * @param work in Convoy's words, for its refusal
     */
    public static EventFilter batchFilter(ApiRequest request, Operation operation, String work) {
        for (String name : new String[] {"query", "body", "brokerMessageId"}) {
            request.query(name).ifPresent(value -> {
                throw new BadInput(work + " does not support search filters: leave " + name + " " + value
                        + " out; q looks in types, idempotency keys and ids.");
            });
        }
        refuseSources(request);
        KnownParameters.require(request, operation, "event_type", "query", "body", "brokerMessageId");
        return filter(request, request.query("q").orElse(null));
    }

    private static EventFilter filter(ApiRequest request, @Nullable String text) {
        return new EventFilter(
                request.queries("endpointId"),
                request.query("ownerId").orElse(null),
                request.query("idempotencyKey").orElse(null),
                Stream.of("eventType", "event_type")
                        .flatMap(name -> request.queries(name).stream())
                        .toList(),
                ApiDates.start(request),
                ApiDates.end(request),
                text);
    }

    private static void refuseSources(ApiRequest request) {
        request.query("sourceId").ifPresent(id -> {
            throw new BadInput(
                    "sourceId " + id + " cannot be asked for: events do not come from sources here, what a source"
                            + " receives are captures. Leave it out, or list GET /api/v1/captures?inbox=<slug>.");
        });
    }

    /** What a list searches for, read as Convoy reads it: text, JSON, or both in one {@code query}. */
    static EventSearch search(ApiRequest request) {
        String query = request.query("query").map(String::strip).orElse("");
        String given = request.query("body").map(String::strip).orElse("");
        Map<String, @Nullable Object> body = null;
        String text = query;
        if (!given.isEmpty()) {
            body = object(given)
                    .orElseThrow(() -> new BadInput("body must be a nonempty JSON object, not " + given
                            + "; give one such as {\"id\":7}, URL-encoded."));
        } else {
            int from = query.indexOf('{');
            int to = query.lastIndexOf('}');
            body = from < 0 || to < from
                    ? null
                    : object(query.substring(from, to + 1)).orElse(null);
            text = body == null ? query : (query.substring(0, from) + query.substring(to + 1)).strip();
        }
        return new EventSearch(
                text.isEmpty() ? null : text,
                body,
                request.query("brokerMessageId").orElse(null));
    }

    private static Optional<Map<String, @Nullable Object>> object(String text) {
        try {
            return Optional.of(Json.parseObject(text.getBytes(StandardCharsets.UTF_8)))
                    .filter(object -> !object.isEmpty());
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }
}
