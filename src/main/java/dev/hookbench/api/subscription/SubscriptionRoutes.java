package dev.hookbench.api.subscription;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Paging;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.api.system.FunctionRoutes;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.domain.subscription.SubscriptionCommands;
import dev.hookbench.domain.subscription.SubscriptionStore;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The routes that show, make and change subscriptions ({@code convoy.md} 10.2). */
final class SubscriptionRoutes {
    private static final String ONE = "/subscriptions/{subscriptionID}";

    private final SubscriptionParts parts;
    private final SubscriptionCommands commands;
    private final SubscriptionStore subscriptions;

    SubscriptionRoutes(SubscriptionParts parts) {
        this.parts = parts;
        this.commands = parts.subscribing().commands();
        this.subscriptions = parts.subscribing().subscriptions();
    }

    /** Their part of the table. */
    List<Route> routes() {
        return RouteList.convoy(ApiTag.SUBSCRIPTIONS)
                .add(
                        "GET",
                        "/subscriptions",
                        Scope.READ,
                        this::list,
                        Operation.named("listSubscriptions", "List subscriptions")
                                .queries("endpointId", "Endpoints, of which one is enough.")
                                .query("name", "Part of the name.")
                                .paged(SubscriptionJson.SCHEMA))
                .add(
                        "POST",
                        "/subscriptions",
                        Scope.ADMIN,
                        this::create,
                        Operation.named("createSubscription", "Make a subscription")
                                .takes(SubscriptionInput.SCHEMA)
                                .refuses(501)
                                .answers(201, SubscriptionJson.SCHEMA))
                .and(ofOne())
                .routes();
    }

    private RouteList ofOne() {
        return RouteList.convoy(ApiTag.SUBSCRIPTIONS)
                .add(
                        "GET",
                        ONE,
                        Scope.READ,
                        this::one,
                        Operation.named("getSubscription", "Give a subscription")
                                .answers(200, SubscriptionJson.SCHEMA))
                .add(
                        "PUT",
                        ONE,
                        Scope.ADMIN,
                        this::update,
                        Operation.named("updateSubscription", "Change a subscription")
                                .says("What is left out stays.")
                                .takes(SubscriptionInput.SCHEMA)
                                .refuses(501)
                                .answers(202, SubscriptionJson.SCHEMA))
                .add(
                        "DELETE",
                        ONE,
                        Scope.ADMIN,
                        this::delete,
                        Operation.named("deleteSubscription", "Remove a subscription with its filters")
                                .answers(200, Schema.nothing()))
                .add(
                        "PUT",
                        ONE + "/toggle_status",
                        Scope.ADMIN,
                        this::toggle,
                        Operation.named("toggleSubscriptionStatus", "Change nothing, as in Convoy")
                                .says("A subscription has no status: pause its endpoint instead.")
                                .answers(202, Schema.object()));
    }

    private ApiResponse list(ApiRequest request) {
        List<String> endpoints = request.queries("endpointId");
        String part = request.query("name").orElse("").toLowerCase(Locale.ROOT);
        List<Subscription> found = subscriptions.all().stream()
                .filter(subscription -> endpoints.isEmpty() || endpoints.contains(subscription.endpointUid()))
                .filter(subscription ->
                        subscription.name().toLowerCase(Locale.ROOT).contains(part))
                .sorted(Comparator.comparing(Subscription::uid).reversed())
                .toList();
        return ApiResponse.ok(
                "Subscriptions fetched successfully",
                Paging.of(request).pageOf(found, Subscription::uid, new SubscriptionJson(parts, request)::json));
    }

    private ApiResponse create(ApiRequest request) {
        JsonInput json = request.json();
        if (SubscriptionInput.hasFunction(json)) {
            return FunctionRoutes.refusal();
        }
        return ApiResponse.of(
                commands.create(SubscriptionInput.ofNew(json)),
                made -> ApiResponse.created("Subscription created successfully", json(request, made)));
    }

    private ApiResponse one(ApiRequest request) {
        return subscriptions
                .find(request.path("subscriptionID"))
                .map(found -> ApiResponse.ok("Subscription fetched successfully", json(request, found)))
                .orElseGet(() -> notFound(404, request));
    }

    private ApiResponse update(ApiRequest request) {
        JsonInput json = request.json();
        if (SubscriptionInput.hasFunction(json)) {
            return FunctionRoutes.refusal();
        }
        return subscriptions
                .find(request.path("subscriptionID"))
                .map(before -> ApiResponse.of(
                        commands.update(before.uid(), SubscriptionInput.ofChange(json, before)),
                        after -> ApiResponse.accepted("Subscription updated successfully", json(request, after))))
                .orElseGet(() -> notFound(400, request));
    }

    private ApiResponse delete(ApiRequest request) {
        return ApiResponse.of(
                commands.delete(request.path("subscriptionID")),
                _ -> ApiResponse.ok("Subscription deleted successfully", null));
    }

    private ApiResponse toggle(ApiRequest request) {
        return subscriptions
                .find(request.path("subscriptionID"))
                .map(_ -> ApiResponse.accepted("Subscription status updated successfully", Map.of()))
                .orElseGet(() -> notFound(400, request));
    }

    private Map<String, ?> json(ApiRequest request, Subscription subscription) {
        return new SubscriptionJson(parts, request).json(subscription);
    }

    /** That there is no such subscription: 404 to who reads it, and as in Convoy 400 to who changes it. */
    static ApiResponse notFound(int status, ApiRequest request) {
        return ApiResponse.failure(
                status,
                "subscription not found: no subscription has the id \"" + request.path("subscriptionID")
                        + "\"; it may have been deleted.");
    }
}
