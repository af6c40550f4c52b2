package dev.hookbench.api.event;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryCommands;
import dev.hookbench.domain.delivery.ForceResent;
import dev.hookbench.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The routes that send what was sent before ({@code convoy.md} 3.1). Unlike Convoy, whose replay does nothing for an event that
 * was matched before, a replay makes new deliveries.
 */
final class ResendRoutes {
    /** The most deliveries that one call may name. */
    private static final int MOST = PageRequest.MAX_LIMIT;

    private static final Schema IDS = Schema.object()
            .has("ids", Schema.list(Schema.text()).says("Ids of deliveries that were delivered, 1 to " + MOST + "."));
    private static final Schema FORCED = Schema.object()
            .has("successful", Schema.list(Schema.text()).says("Ids of the deliveries that are sent again."))
            .has(
                    "failed",
                    Schema.list(Schema.object().has("uid", Schema.text()).has("reason", Schema.text()))
                            .says("Those that are not, each with the reason."))
            .named("ForceResent");
    private static final Schema REPLAYED = EventJson.SCHEMA
            .has("deliveries", Schema.list(Schema.text()).says("Ids of the new deliveries."))
            .named("ReplayedEvent");

    private final DeliveryCommands commands;
    private final DeliveryJson deliveryJson;
    private final EventJson eventJson;

    ResendRoutes(DeliveryCommands commands, DeliveryJson deliveryJson, EventJson eventJson) {
        this.commands = commands;
        this.deliveryJson = deliveryJson;
        this.eventJson = eventJson;
    }

    /** Their part of the table. */
    List<Route> routes() {
        RouteList events = RouteList.convoy(ApiTag.EVENTS)
                .add(
                        "PUT",
                        "/events/{eventID}/replay",
                        Scope.SEND,
                        this::replay,
                        Operation.named("replayEvent", "Match an event again, as if it were sent now")
                                .says("It has new deliveries then, to those who subscribe to it now.")
                                .answers(200, REPLAYED));
        return RouteList.convoy(ApiTag.DELIVERIES)
                .add(
                        "PUT",
                        "/eventdeliveries/{eventDeliveryID}/resend",
                        Scope.SEND,
                        this::resend,
                        Operation.named("resendEventDelivery", "Send a failed or discarded delivery again")
                                .answers(200, DeliveryJson.SCHEMA))
                .add(
                        "POST",
                        "/eventdeliveries/forceresend",
                        Scope.SEND,
                        this::force,
                        Operation.named("forceResendEventDeliveries", "Send deliveries again that were delivered")
                                .says("Nothing is sent if one of them was not delivered.")
                                .takes(IDS)
                                .answers(200, FORCED))
                .and(events)
                .routes();
    }

    private ApiResponse resend(ApiRequest request) {
        return ApiResponse.of(
                commands.resend(request.path("eventDeliveryID")),
                delivery -> ApiResponse.ok(
                        "App event processed for retry successfully", deliveryJson.json(delivery, request)));
    }

    private ApiResponse force(ApiRequest request) {
        List<String> ids = request.json()
                .texts("ids")
                .orElseThrow(() -> BadInput.ofBody("ids is missing: give a list of the ids of deliveries."));
        if (ids.size() > MOST) {
            throw BadInput.ofBody(
                    "ids has " + ids.size() + " entries: give " + MOST + " at most, the rest by another call.");
        }
        return ApiResponse.of(commands.forceResend(ids), resent -> ApiResponse.ok(resent.summary(), forced(resent)));
    }

    private static Object forced(ForceResent resent) {
        return Json.object(
                "successful", uids(resent.again()),
                "failed",
                        resent.failed().stream()
                                .map(problem -> Json.object("uid", problem.value(), "reason", problem.message()))
                                .toList());
    }

    private ApiResponse replay(ApiRequest request) {
        return ApiResponse.of(
                commands.replay(request.path("eventID")),
                accepted -> ApiResponse.ok("Endpoint event replayed successfully", replayed(accepted)));
    }

    private Map<String, @Nullable Object> replayed(Accepted accepted) {
        Map<String, @Nullable Object> json = eventJson.json(accepted.event());
        json.put("deliveries", uids(accepted.deliveries()));
        return json;
    }

    private static List<String> uids(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::uid).toList();
    }
}
