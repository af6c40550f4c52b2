package dev.hookbench.api.event;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Paging;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStore;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** The routes that show deliveries and their attempts ({@code convoy.md} 10.2). */
final class DeliveryRoutes {
    private static final String ONE = "/eventdeliveries/{eventDeliveryID}";
    private static final int ATTEMPTS = 10;

    private static final Operation LIST = DeliveryQuery.parameters(
                    Operation.named("listEventDeliveries", "List deliveries"))
            .query("brokerMessageId", "Value of the event's header X-Broker-Message-ID.")
            .says(
                    "Without dates the whole list is meant. brokerMessageId looks at each delivery's event: what takes longer"
                            + " than five seconds is given up.")
            .paged(DeliveryJson.SCHEMA)
            .refuses(504);

    private final DeliveryStore deliveries;
    private final DeliveryJson json;
    private final AttemptJson attemptJson;
    private final InstantSource clock;

    DeliveryRoutes(DeliveryStore deliveries, DeliveryJson json, AttemptJson attemptJson, InstantSource clock) {
        this.deliveries = deliveries;
        this.json = json;
        this.attemptJson = attemptJson;
        this.clock = clock;
    }

    /** Their part of the table. */
    List<Route> routes() {
        return RouteList.convoy(ApiTag.DELIVERIES)
                .add("GET", "/eventdeliveries", Scope.READ, this::list, LIST)
                .add(
                        "GET",
                        ONE,
                        Scope.READ,
                        this::one,
                        Operation.named("getEventDelivery", "Give a delivery").answers(200, DeliveryJson.SCHEMA))
                .add(
                        "GET",
                        ONE + "/deliveryattempts",
                        Scope.READ,
                        this::attempts,
                        Operation.named(
                                        "listDeliveryAttempts",
                                        "List the last ten attempts of a delivery, oldest first")
                                .answers(200, Schema.list(AttemptJson.SCHEMA)))
                .add(
                        "GET",
                        ONE + "/deliveryattempts/{deliveryAttemptID}",
                        Scope.READ,
                        this::attempt,
                        Operation.named("getDeliveryAttempt", "Give an attempt").answers(200, AttemptJson.SCHEMA))
                .routes();
    }

    private ApiResponse list(ApiRequest request) {
        DeliveryFilter filter = DeliveryQuery.filter(request, LIST);
        Function<PageRequest, Page<Delivery>> index = part -> deliveries.page(filter, part);
        Function<PageRequest, Page<Delivery>> found = request.query("brokerMessageId")
                .<Function<PageRequest, Page<Delivery>>>map(
                        id -> new Scan<>(index, delivery -> isOfMessage(delivery, id), Delivery::uid, clock)::page)
                .orElse(index);
        return Scan.answered(() -> ApiResponse.ok(
                "Event deliveries fetched successfully",
                Paging.of(request).page(found, Delivery::uid, delivery -> json.json(delivery, request))));
    }

    private boolean isOfMessage(Delivery delivery, String brokerMessageId) {
        return deliveries
                .findEvent(delivery.eventUid())
                .filter(event -> EventSearch.isOfMessage(event.headers(), brokerMessageId))
                .isPresent();
    }

    private ApiResponse one(ApiRequest request) {
        return deliveries
                .find(request.path("eventDeliveryID"))
                .map(delivery -> ApiResponse.ok("Event Delivery fetched successfully", json.json(delivery, request)))
                .orElseGet(DeliveryRoutes::unknown);
    }

    private ApiResponse attempts(ApiRequest request) {
        String uid = request.path("eventDeliveryID");
        if (deliveries.find(uid).isEmpty()) {
            return unknown();
        }
        List<Attempt> all = deliveries.attempts(uid);
        return ApiResponse.ok(
                "Event delivery attempts fetched successfully",
                all.subList(Math.max(0, all.size() - ATTEMPTS), all.size()).stream()
                        .map(attemptJson::json)
                        .toList());
    }

    private ApiResponse attempt(ApiRequest request) {
        String uid = request.path("deliveryAttemptID");
        return deliveries.attempts(request.path("eventDeliveryID")).stream()
                .filter(attempt -> attempt.uid().equals(uid))
                .findFirst()
                .map(attempt ->
                        ApiResponse.ok("Event delivery attempt fetched successfully", attemptJson.json(attempt)))
                .orElseGet(() -> ApiResponse.failure(404, "delivery attempt not found"));
    }

    private static ApiResponse unknown() {
        return ApiResponse.failure(404, "event delivery not found");
    }
}
