package dev.hookbench.api.meta;

import dev.hookbench.api.project.Project;
import dev.hookbench.api.route.ApiDates;
import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Paging;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.meta.MetaCommands;
import dev.hookbench.domain.meta.MetaEvent;
import dev.hookbench.domain.meta.MetaEventFilter;
import java.util.List;

/** The routes that show meta events and send them again ({@code convoy.md} 10.2). */
public final class MetaEventRoutes {
    private static final String ONE = "/meta-events/{metaEventID}";

    private final MetaCommands commands;
    private final MetaEventJson json;

    /** The routes over those meta events of that project. */
    public MetaEventRoutes(MetaCommands commands, Project project) {
        this.commands = commands;
        this.json = new MetaEventJson(project);
    }

    /** Their part of the table. */
    public List<Route> routes() {
        return RouteList.convoy(ApiTag.META_EVENTS)
                .add(
                        "GET",
                        "/meta-events",
                        Scope.READ,
                        this::list,
                        ApiDates.parameters(Operation.named("listMetaEvents", "List meta events"))
                                .says("They are kept for a week, 10,000 at most.")
                                .paged(MetaEventJson.SCHEMA))
                .add(
                        "GET",
                        ONE,
                        Scope.READ,
                        this::one,
                        Operation.named("getMetaEvent", "Give a meta event").answers(200, MetaEventJson.SCHEMA))
                .add(
                        "PUT",
                        ONE + "/resend",
                        Scope.SEND,
                        this::resend,
                        Operation.named("resendMetaEvent", "Send a meta event again, to where they go now")
                                .answers(200, MetaEventJson.SCHEMA))
                .routes();
    }

    private ApiResponse list(ApiRequest request) {
        MetaEventFilter filter = new MetaEventFilter(ApiDates.start(request), ApiDates.end(request));
        return ApiResponse.ok(
                "Meta events fetched successfully",
                Paging.of(request).page(part -> commands.page(filter, part), MetaEvent::uid, json::json));
    }

    private ApiResponse one(ApiRequest request) {
        return commands.find(request.path("metaEventID"))
                .map(event -> ApiResponse.ok("Meta event fetched successfully", json.json(event)))
                .orElseGet(() -> ApiResponse.failure(404, "meta event not found"));
    }

    private ApiResponse resend(ApiRequest request) {
        return ApiResponse.of(
                commands.resend(request.path("metaEventID")),
                event -> ApiResponse.ok("Meta event processed for retry successfully", json.json(event)));
    }
}
