package dev.hookbench.api.event;

import dev.hookbench.api.route.ApiDates;
import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Paging;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventFilter;
import java.util.List;
import java.util.stream.Stream;

/** The routes that show events ({@code convoy.md} 10.2). */
final class EventRoutes {
    private final DeliveryStore deliveries;
    private final EventJson json;

    EventRoutes(DeliveryStore deliveries, EventJson json) {
        this.deliveries = deliveries;
        this.json = json;
    }

    /** Their part of the table. */
    List<Route> routes() {
        Operation list = Operation.named("listEvents", "List events")
                .queries("endpointId", "Endpoints, of which one is enough.")
                .query("ownerId", "Owner id.")
                .query("idempotencyKey", "Idempotency key.")
                .queries("eventType", "Event types, of which one is enough; event_type is taken too.")
                .query("query", "Part of the type or of the idempotency key; q is taken too.");
        return RouteList.convoy(ApiTag.EVENTS)
                .add(
                        "GET",
                        "/events",
                        Scope.READ,
                        this::list,
                        ApiDates.parameters(list).paged(EventJson.SCHEMA))
                .add(
                        "GET",
                        "/events/{eventID}",
                        Scope.READ,
                        this::one,
                        Operation.named("getEvent", "Give an event").answers(200, EventJson.SCHEMA))
                .routes();
    }

    private ApiResponse list(ApiRequest request) {
        EventFilter filter = new EventFilter(
                request.queries("endpointId"),
                request.query("ownerId").orElse(null),
                request.query("idempotencyKey").orElse(null),
                Stream.of("eventType", "event_type")
                        .flatMap(name -> request.queries(name).stream())
                        .toList(),
                ApiDates.start(request),
                ApiDates.end(request),
                request.query("query").or(() -> request.query("q")).orElse(null));
        return ApiResponse.ok(
                "App events fetched successfully",
                Paging.of(request).page(part -> deliveries.events(filter, part), Event::uid, json::json));
    }

    private ApiResponse one(ApiRequest request) {
        return deliveries
                .findEvent(request.path("eventID"))
                .map(event -> ApiResponse.ok("Endpoint event fetched successfully", json.json(event)))
                .orElseGet(() -> ApiResponse.failure(404, "event not found"));
    }
}
