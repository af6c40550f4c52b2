package dev.hookbench.api.event;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryCommands;
import dev.hookbench.domain.delivery.DynamicEvents;
import dev.hookbench.domain.delivery.DynamicEvents.DynamicDraft;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.json.Json;
import dev.hookbench.json.RawMember;
import java.util.List;
import java.util.function.Function;

/**
 * The routes that take events to be sent ({@code convoy.md} 7). Unlike Convoy they answer the event's id. The payload is
 * kept byte for byte as {@code data} stands in the request.
 */
final class SendRoutes {
    private static final String DUPLICATE = "Duplicate event received, but will not be sent";
    private static final Schema SENT = Schema.object()
            .has("uid", Schema.text().says("Id of the event."))
            .has("event_type", Schema.text())
            .has("idempotency_key", Schema.text())
            .has("is_duplicate_event", Schema.flag())
            .has("deliveries", Schema.list(Schema.text()).says("Ids of the deliveries made; none is told by []."))
            .has("warnings", Schema.list(Schema.text()).says("What the sender should know, a sentence each."))
            .named("AcceptedEvent");

    private final DeliveryCommands commands;
    private final DynamicEvents dynamic;

    SendRoutes(DeliveryCommands commands, DynamicEvents dynamic) {
        this.commands = commands;
        this.dynamic = dynamic;
    }

    /** Their part of the table. */
    List<Route> routes() {
        return RouteList.convoy(ApiTag.EVENTS)
                .add(
                        "POST",
                        "/events",
                        Scope.SEND,
                        this::one,
                        Operation.named("createEvent", "Send an event to one endpoint")
                                .takes(body().has("endpoint_id", Schema.text().says("app_id is taken too.")))
                                .answers(201, SENT))
                .add(
                        "POST",
                        "/events/fanout",
                        Scope.SEND,
                        this::fanout,
                        Operation.named("createFanoutEvent", "Send an event to every endpoint of an owner id")
                                .takes(body().has("owner_id", Schema.text()))
                                .answers(201, SENT))
                .add(
                        "POST",
                        "/events/broadcast",
                        Scope.SEND,
                        this::broadcast,
                        Operation.named("createBroadcastEvent", "Send an event to all who subscribe to its type")
                                .takes(body())
                                .answers(201, SENT))
                .add(
                        "POST",
                        "/events/dynamic",
                        Scope.ADMIN,
                        this::dynamic,
                        Operation.named("createDynamicEvent", "Send an event to a URL")
                                .says("Makes an endpoint where none has exactly that URL, so it needs an admin's key.")
                                .takes(body().has("url", Schema.text())
                                        .may("secret", Schema.text().says("Of a new endpoint; made if left out."))
                                        .may("event_types", Schema.list(Schema.text())))
                                .answers(201, SENT))
                .routes();
    }

    private static Schema body() {
        return Schema.object()
                .has("event_type", Schema.text())
                .has("data", Schema.any().says("The payload: its bytes are sent as they stand here."))
                .may("custom_headers", Schema.map(Schema.text()))
                .may("idempotency_key", Schema.text());
    }

    private ApiResponse one(ApiRequest request) {
        return send(
                request,
                json -> new Target.OneEndpoint(
                        json.text("endpoint_id", "app_id").orElse("").strip()),
                "Event queued successfully",
                "Event queued successfully");
    }

    private ApiResponse fanout(ApiRequest request) {
        return send(
                request,
                json -> new Target.Owner(json.requiredText("owner_id")),
                "Endpoint fanout event queued successfully",
                DUPLICATE);
    }

    private ApiResponse broadcast(ApiRequest request) {
        return send(request, _ -> new Target.Broadcast(), "Broadcast event created successfully", DUPLICATE);
    }

    private ApiResponse dynamic(ApiRequest request) {
        JsonInput json = request.json();
        DynamicDraft draft = new DynamicDraft(
                json.requiredText("url").strip(),
                json.text("secret")
                        .filter(secret -> !secret.isEmpty())
                        .map(SecretText::of)
                        .orElse(null),
                json.texts("event_types").orElse(List.of()),
                json.text("event_type").orElse(""),
                "application/json",
                payload(request),
                headers(json),
                json.text("idempotency_key").orElse(""));
        return answer(dynamic.send(draft), "Dynamic event created successfully", DUPLICATE);
    }

    private ApiResponse send(
            ApiRequest request, Function<JsonInput, Target> target, String message, String duplicateMessage) {
        JsonInput json = request.json();
        EventDraft draft = new EventDraft(
                target.apply(json),
                json.text("event_type").orElse(""),
                "application/json",
                payload(request),
                headers(json),
                json.text("idempotency_key").orElse(""));
        return answer(commands.send(draft), message, duplicateMessage);
    }

    private static byte[] payload(ApiRequest request) {
        return RawMember.find(request.body(), "data")
                .orElseThrow(() -> BadInput.ofBody("data is missing: give the payload, any JSON."));
    }

    private static Headers headers(JsonInput json) {
        return new Headers(json.textMap("custom_headers").entrySet().stream()
                .map(entry -> new Header(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static ApiResponse answer(Outcome<Accepted> outcome, String message, String duplicateMessage) {
        return ApiResponse.of(
                outcome,
                accepted ->
                        ApiResponse.created(accepted.event().duplicate() ? duplicateMessage : message, sent(accepted)));
    }

    private static Object sent(Accepted accepted) {
        return Json.object(
                "uid", accepted.event().uid(),
                "event_type", accepted.event().type(),
                "idempotency_key", accepted.event().idempotencyKey(),
                "is_duplicate_event", accepted.event().duplicate(),
                "deliveries", accepted.deliveries().stream().map(Delivery::uid).toList(),
                "warnings", accepted.warnings());
    }
}
