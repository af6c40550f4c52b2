package dev.hookbench.api.subscription;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.FilterDraft;
import dev.hookbench.domain.subscription.SubscriptionCommands;
import dev.hookbench.domain.subscription.SubscriptionCommands.FilterUpdate;
import dev.hookbench.domain.subscription.SubscriptionStore;
import dev.hookbench.json.Json;
import java.util.List;

/** The routes that make or change several filters of a subscription: all or, if one is refused, none. */
final class BulkFilterRoutes {
    private static final Schema GIVEN = Schema.list(FilterInput.SCHEMA);
    private static final Schema ANSWERED = Schema.list(FilterJson.SCHEMA);

    private final SubscriptionCommands commands;
    private final SubscriptionStore subscriptions;

    BulkFilterRoutes(SubscriptionCommands commands, SubscriptionStore subscriptions) {
        this.commands = commands;
        this.subscriptions = subscriptions;
    }

    /** Their part of the table; Convoy's server changes by POST, its SDK by PUT. */
    List<Route> routes() {
        return RouteList.convoy(ApiTag.SUBSCRIPTIONS)
                .add(
                        "POST",
                        FilterRoutes.ALL + "/bulk",
                        Scope.ADMIN,
                        this::create,
                        Operation.named("createFilters", "Make several filters, all or none")
                                .takes(GIVEN)
                                .answers(201, ANSWERED))
                .add(
                        "POST",
                        FilterRoutes.ALL + "/bulk_update",
                        Scope.ADMIN,
                        this::update,
                        change("updateFilters").says("What is left out stays."))
                .add(
                        "PUT",
                        FilterRoutes.ALL + "/bulk_update",
                        Scope.ADMIN,
                        this::update,
                        change("updateFiltersByPut").says("As Convoy's SDK calls it."))
                .routes();
    }

    private static Operation change(String id) {
        return Operation.named(id, "Change several filters, all or none")
                .takes(GIVEN)
                .answers(200, ANSWERED);
    }

    private ApiResponse create(ApiRequest request) {
        List<FilterDraft> drafts = filters(request).stream()
                .map(json -> FilterInput.read(json, null))
                .toList();
        return ApiResponse.of(
                commands.createFilters(request.path("subscriptionID"), drafts),
                made -> ApiResponse.created("Filters created successfully", json(made)));
    }

    private ApiResponse update(ApiRequest request) {
        List<EventTypeFilter> before = subscriptions.filters(request.path("subscriptionID"));
        List<FilterUpdate> updates =
                filters(request).stream().map(json -> update(json, before)).toList();
        return ApiResponse.of(
                commands.updateFilters(request.path("subscriptionID"), updates),
                changed -> ApiResponse.ok("Filters updated successfully", json(changed)));
    }

    private static FilterUpdate update(JsonInput json, List<EventTypeFilter> before) {
        String uid = json.requiredText("uid");
        EventTypeFilter own = before.stream()
                .filter(filter -> filter.uid().equals(uid))
                .findFirst()
                .orElse(null);
        return new FilterUpdate(uid, FilterInput.read(json, own));
    }

    private static List<JsonInput> filters(ApiRequest request) {
        if (Json.parse(request.body()) instanceof List<?> list) {
            return JsonInput.of(Json.object("filters", list)).objects("filters").orElseThrow();
        }
        throw BadInput.ofBody("The body must be a list of filters, such as [{\"event_type\":\"invoice.paid\"}].");
    }

    private static List<?> json(List<EventTypeFilter> filters) {
        return filters.stream().map(FilterJson::json).toList();
    }
}
