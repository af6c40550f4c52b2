package dev.hookbench.api.event;

import dev.hookbench.api.route.ApiDates;
import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.KnownParameters;
import dev.hookbench.api.route.Operation;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which deliveries a request wants ({@code convoy.md} 3.1), by both spellings of the event type. */
public final class DeliveryQuery {
    private DeliveryQuery() {}

    /**
     * The filter that {@code request} asks for.
     *
     * @throws BadInput for a parameter that {@code operation} does not tell of, and for a wrong one
     */
    static DeliveryFilter filter(ApiRequest request, Operation operation) {
        KnownParameters.require(request, operation, "event_type");
        return filter(request);
    }

    /**
     * The filter of batch work; {@code brokerMessageId} is refused.
     *
     * @param work its name, for the refusal
     */
    public static DeliveryFilter batchFilter(ApiRequest request, Operation operation, String work) {
        request.query("brokerMessageId").ifPresent(id -> {
            throw new BadInput(work + " does not support brokerMessageId " + id
                    + ": leave it out; GET /eventdeliveries lists by it, and eventId names one event.");
        });
        KnownParameters.require(request, operation, "event_type", "brokerMessageId");
        return filter(request);
    }

    private static DeliveryFilter filter(ApiRequest request) {
        return new DeliveryFilter(
                request.queries("endpointId"),
                request.query("eventId").orElse(null),
                request.query("subscriptionId").orElse(null),
                request.query("idempotencyKey").orElse(null),
                Stream.of("eventType", "event_type")
                        .flatMap(name -> request.queries(name).stream())
                        .toList(),
                request.queries("status").stream().map(DeliveryQuery::status).toList(),
                ApiDates.start(request),
                ApiDates.end(request),
                request.query("q").orElse(null));
    }

    private static DeliveryStatus status(String word) {
        return Arrays.stream(DeliveryStatus.values())
                .filter(status -> ApiText.capital(status).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("status " + word + " is unknown; use one of " + words() + "."));
    }

    private static String words() {
        List<DeliveryStatus> all = List.of(DeliveryStatus.values());
        return all.stream().map(ApiText::capital).collect(Collectors.joining(", "));
    }

    /** The same operation with these parameters. */
    public static Operation parameters(Operation operation) {
        return ApiDates.parameters(operation
                .queries("endpointId", "Endpoints, of which one is enough.")
                .query("eventId", "Event.")
                .query("subscriptionId", "Subscription.")
                .query("idempotencyKey", "Idempotency key.")
                .queries("eventType", "Event types, of which one is enough; event_type is taken too.")
                .queries("status", "Statuses, of which one is enough: " + words() + ".")
                .query("q", "Part of the endpoint's name, the event type or the idempotency key."));
    }
}
