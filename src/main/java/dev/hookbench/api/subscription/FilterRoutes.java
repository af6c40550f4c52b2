package dev.hookbench.api.subscription;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.SubscriptionCommands;
import dev.hookbench.domain.subscription.SubscriptionStore;
import java.util.List;
import java.util.Optional;

/** The routes that show, make and change the filters of a subscription one by one ({@code convoy.md} 10.2). */
final class FilterRoutes {
    /** The filters of a subscription. */
    static final String ALL = "/subscriptions/{subscriptionID}/filters";

    private static final String ONE = ALL + "/{filterID}";

    private final SubscriptionCommands commands;
    private final SubscriptionStore subscriptions;

    FilterRoutes(SubscriptionCommands commands, SubscriptionStore subscriptions) {
        this.commands = commands;
        this.subscriptions = subscriptions;
    }

    /** Their part of the table. */
    List<Route> routes() {
        return RouteList.convoy(ApiTag.SUBSCRIPTIONS)
                .add(
                        "GET",
                        ALL,
                        Scope.READ,
                        this::list,
                        Operation.named("listFilters", "List the filters of a subscription")
                                .answers(200, Schema.list(FilterJson.SCHEMA)))
                .add(
                        "POST",
                        ALL,
                        Scope.ADMIN,
                        this::create,
                        Operation.named("createFilter", "Make the filter of an event type")
                                .takes(FilterInput.SCHEMA)
                                .answers(201, FilterJson.SCHEMA))
                .add(
                        "GET",
                        ONE,
                        Scope.READ,
                        this::one,
                        Operation.named("getFilter", "Give a filter").answers(200, FilterJson.SCHEMA))
                .add(
                        "PUT",
                        ONE,
                        Scope.ADMIN,
                        this::update,
                        Operation.named("updateFilter", "Change a filter")
                                .says("What is left out stays.")
                                .takes(FilterInput.SCHEMA)
                                .answers(200, FilterJson.SCHEMA))
                .add(
                        "DELETE",
                        ONE,
                        Scope.ADMIN,
                        this::delete,
                        Operation.named("deleteFilter", "Remove a filter").answers(200, Schema.nothing()))
                .routes();
    }

    private ApiResponse list(ApiRequest request) {
        return subscriptions
                .find(request.path("subscriptionID"))
                .map(found -> ApiResponse.ok(
                        "Filters retrieved successfully",
                        subscriptions.filters(found.uid()).stream()
                                .map(FilterJson::json)
                                .toList()))
                .orElseGet(() -> SubscriptionRoutes.notFound(404, request));
    }

    private ApiResponse create(ApiRequest request) {
        return ApiResponse.of(
                commands.createFilter(request.path("subscriptionID"), FilterInput.read(request.json(), null)),
                made -> ApiResponse.created("Filter created successfully", FilterJson.json(made)));
    }

    private ApiResponse one(ApiRequest request) {
        return find(request)
                .map(found -> ApiResponse.ok("Filter retrieved successfully", FilterJson.json(found)))
                .orElseGet(() -> ApiResponse.failure(
                        404,
                        "filter not found: no filter of this subscription has the id \"" + request.path("filterID")
                                + "\"; it may have been deleted."));
    }

    private ApiResponse update(ApiRequest request) {
        return ApiResponse.of(
                commands.updateFilter(
                        request.path("subscriptionID"),
                        request.path("filterID"),
                        FilterInput.read(request.json(), find(request).orElse(null))),
                after -> ApiResponse.ok("Filter updated successfully", FilterJson.json(after)));
    }

    private ApiResponse delete(ApiRequest request) {
        return ApiResponse.of(
                commands.deleteFilter(request.path("subscriptionID"), request.path("filterID")),
                _ -> ApiResponse.ok("Filter deleted successfully", null));
    }

    private Optional<EventTypeFilter> find(ApiRequest request) {
        return subscriptions.filters(request.path("subscriptionID")).stream()
                .filter(filter -> filter.uid().equals(request.path("filterID")))
                .findFirst();
    }
}
