package dev.hookbench.api.event;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Paging;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryCommands;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStore;
import java.util.List;

/** The routes that show deliveries and their attempts, and send deliveries again ({@code convoy.md} 10.2). */
final class DeliveryRoutes {
    private static final String ONE = "/eventdeliveries/{eventDeliveryID}";
    private static final int ATTEMPTS = 10;

    private final DeliveryStore deliveries;
    private final DeliveryCommands commands;
    private final DeliveryJson json;
    private final AttemptJson attemptJson;

    DeliveryRoutes(DeliveryStore deliveries, DeliveryCommands commands, DeliveryJson json, AttemptJson attemptJson) {
        this.deliveries = deliveries;
        this.commands = commands;
        this.json = json;
        this.attemptJson = attemptJson;
    }

    /** Their part of the table. */
    List<Route> routes() {
        return RouteList.convoy(ApiTag.DELIVERIES)
                .add(
                        "GET",
                        "/eventdeliveries",
                        Scope.READ,
                        this::list,
                        DeliveryQuery.parameters(Operation.named("listEventDeliveries", "List deliveries"))
                                .paged(DeliveryJson.SCHEMA))
                .add(
                        "GET",
                        ONE,
                        Scope.READ,
                        this::one,
                        Operation.named("getEventDelivery", "Give a delivery").answers(200, DeliveryJson.SCHEMA))
                .add(
                        "PUT",
                        ONE + "/resend",
                        Scope.SEND,
                        this::resend,
                        Operation.named("resendEventDelivery", "Send a failed or discarded delivery again")
                                .answers(200, DeliveryJson.SCHEMA))
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
        DeliveryFilter filter = DeliveryQuery.filter(request);
        return ApiResponse.ok(
                "Event deliveries fetched successfully",
                Paging.of(request)
                        .page(
                                part -> deliveries.page(filter, part),
                                Delivery::uid,
                                delivery -> json.json(delivery, request)));
    }

    private ApiResponse one(ApiRequest request) {
        return deliveries
                .find(request.path("eventDeliveryID"))
                .map(delivery -> ApiResponse.ok("Event Delivery fetched successfully", json.json(delivery, request)))
                .orElseGet(DeliveryRoutes::unknown);
    }

    private ApiResponse resend(ApiRequest request) {
        return ApiResponse.of(
                commands.resend(request.path("eventDeliveryID")),
                delivery -> ApiResponse.ok("App event processed for retry successfully", json.json(delivery, request)));
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
