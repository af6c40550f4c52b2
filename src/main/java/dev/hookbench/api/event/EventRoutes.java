package dev.hookbench.api.event;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Paging;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventFilter;
import dev.hookbench.domain.journal.BodyReader;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** The routes that show events ({@code convoy.md} 10.2). */
final class EventRoutes {
    private static final Operation LIST = EventQuery.parameters(Operation.named("listEvents", "List events"))
            .says(
                    "Without dates the whole list is meant. body and brokerMessageId look at each event: what takes longer than"
                            + " five seconds is given up.")
            .paged(EventJson.SCHEMA)
            .refuses(504);

    private final DeliveryStore deliveries;
    private final EventJson json;
    private final BodyReader bodies;
    private final InstantSource clock;

    EventRoutes(DeliveryStore deliveries, EventJson json, BodyReader bodies, InstantSource clock) {
        this.deliveries = deliveries;
        this.json = json;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Their part of the table. */
    List<Route> routes() {
        return RouteList.convoy(ApiTag.EVENTS)
                .add("GET", "/events", Scope.READ, this::list, LIST)
                .add(
                        "GET",
                        "/events/{eventID}",
                        Scope.READ,
                        this::one,
                        Operation.named("getEvent", "Give an event").answers(200, EventJson.SCHEMA))
                .routes();
    }

    private ApiResponse list(ApiRequest request) {
        EventSearch search = EventQuery.search(request);
        EventFilter filter = EventQuery.filter(request, LIST, search);
        Function<PageRequest, Page<Event>> index = part -> deliveries.events(filter, part);
        Function<PageRequest, Page<Event>> found = search.needsScan()
                ? new Scan<>(index, event -> search.finds(event, bodies), Event::uid, clock)::page
                : index;
        return Scan.answered(() -> ApiResponse.ok(
                "App events fetched successfully", Paging.of(request).page(found, Event::uid, json::json)));
    }

    private ApiResponse one(ApiRequest request) {
        return deliveries
                .findEvent(request.path("eventID"))
                .map(event -> ApiResponse.ok("Endpoint event fetched successfully", json.json(event)))
                .orElseGet(() -> ApiResponse.failure(404, "event not found"));
    }
}
