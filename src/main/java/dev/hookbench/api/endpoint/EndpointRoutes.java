package dev.hookbench.api.endpoint;

import dev.hookbench.api.project.Project;
import dev.hookbench.api.project.ProjectConfig;
import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Paging;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.breaker.BreakerView;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointStats;
import dev.hookbench.domain.endpoint.EndpointStore;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The routes that show, make and change endpoints ({@code convoy.md} 10.2). */
public final class EndpointRoutes {
    private static final String ONE = "/endpoints/{endpointID}";

    private final EndpointStore endpoints;
    private final EndpointCommands commands;
    private final BreakerView breakers;
    private final Project project;
    private final ProjectConfig config;

    /** The routes over those endpoints of that project. */
    public EndpointRoutes(
            EndpointStore endpoints,
            EndpointCommands commands,
            BreakerView breakers,
            Project project,
            ProjectConfig config) {
        this.endpoints = endpoints;
        this.commands = commands;
        this.breakers = breakers;
        this.project = project;
        this.config = config;
    }

    /** Their part of the table. */
    public List<Route> routes() {
        return RouteList.convoy(ApiTag.ENDPOINTS)
                .add(
                        "GET",
                        "/endpoints",
                        Scope.READ,
                        this::list,
                        Operation.named("listEndpoints", "List endpoints")
                                .query("q", "Part of the name.")
                                .query("ownerId", "Owner id.")
                                .paged(EndpointJson.SCHEMA))
                .add(
                        "POST",
                        "/endpoints",
                        Scope.ADMIN,
                        this::create,
                        Operation.named("createEndpoint", "Make an endpoint")
                                .takes(EndpointSchema.DRAFT)
                                .answers(201, EndpointJson.SCHEMA))
                .add(
                        "GET",
                        ONE,
                        Scope.READ,
                        this::one,
                        Operation.named("getEndpoint", "Give an endpoint").answers(200, EndpointJson.SCHEMA))
                .add(
                        "PUT",
                        ONE,
                        Scope.ADMIN,
                        this::update,
                        Operation.named("updateEndpoint", "Change an endpoint")
                                .says("Needs name and url again. What is left out stays, the authentication too.")
                                .takes(EndpointSchema.DRAFT)
                                .answers(202, EndpointJson.SCHEMA))
                .add(
                        "DELETE",
                        ONE,
                        Scope.ADMIN,
                        this::delete,
                        Operation.named("deleteEndpoint", "Remove an endpoint").answers(200, Schema.nothing()))
                .routes();
    }

    private ApiResponse list(ApiRequest request) {
        String owner = request.query("ownerId").orElse("");
        String part = request.query("q").orElse("").toLowerCase(Locale.ROOT);
        List<Endpoint> found = (owner.isEmpty() ? endpoints.all() : endpoints.ownedBy(owner))
                .stream()
                        .filter(endpoint ->
                                endpoint.name().toLowerCase(Locale.ROOT).contains(part))
                        .sorted(Comparator.comparing(Endpoint::uid).reversed())
                        .toList();
        Map<String, EndpointStats> stats = endpoints.stats();
        Map<String, Breaker> standing = breakers.breakers();
        EndpointJson form = EndpointJson.of(project.uid(), request);
        return ApiResponse.ok(
                "Endpoints fetched successfully",
                Paging.of(request)
                        .pageOf(
                                found,
                                Endpoint::uid,
                                endpoint -> form.json(
                                        endpoint,
                                        stats.getOrDefault(endpoint.uid(), EndpointStats.none()),
                                        standing.get(endpoint.uid()))));
    }

    private ApiResponse create(ApiRequest request) {
        Outcome<Endpoint> made = commands.create(EndpointInput.ofNew(request, config));
        return ApiResponse.of(
                made, endpoint -> ApiResponse.created("Endpoint created successfully", json(request, endpoint)));
    }

    private ApiResponse one(ApiRequest request) {
        return endpoints
                .find(request.path("endpointID"))
                .map(endpoint -> ApiResponse.ok("Endpoint fetched successfully", json(request, endpoint)))
                .orElseGet(() -> ApiResponse.failure(404, "Resource not found"));
    }

    private ApiResponse update(ApiRequest request) {
        return endpoints
                .find(request.path("endpointID"))
                .map(before -> ApiResponse.of(
                        commands.update(before.uid(), EndpointInput.ofChange(request, before, config)),
                        after -> ApiResponse.accepted("Endpoint updated successfully", json(request, after))))
                .orElseGet(() -> notFound(request.path("endpointID")));
    }

    private ApiResponse delete(ApiRequest request) {
        return ApiResponse.of(
                commands.delete(request.path("endpointID")),
                _ -> ApiResponse.ok("Endpoint deleted successfully", null));
    }

    private Map<String, ?> json(ApiRequest request, Endpoint endpoint) {
        EndpointStats stats = endpoints.stats().getOrDefault(endpoint.uid(), EndpointStats.none());
        return EndpointJson.of(project.uid(), request)
                .json(endpoint, stats, breakers.breaker(endpoint.uid()).orElse(null));
    }

    /** Convoy answers 400 to changes of what is not there. */
    private static ApiResponse notFound(String uid) {
        return ApiResponse.failure(
                400, "endpoint not found: no endpoint has the id \"" + uid + "\"; it may have been deleted.");
    }
}
