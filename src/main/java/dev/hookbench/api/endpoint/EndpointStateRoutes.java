package dev.hookbench.api.endpoint;

import dev.hookbench.api.project.Project;
import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.breaker.BreakerView;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointStats;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routes that move endpoints between states, rotate their secrets, and tell their history. */
public final class EndpointStateRoutes {
    private static final String ONE = "/endpoints/{endpointID}";
    private static final long MAX_OVERLAP = 2_592_000;
    private static final Schema STATE = Schema.word("active", "inactive", "paused", "pending");
    private static final Schema CHANGE = Schema.object()
            .has("at", Schema.time())
            .has("from", STATE.orNull())
            .has("to", STATE)
            .has("cause", Schema.text())
            .has("delivery_id", Schema.text().orNull())
            .named("StateChange");

    private final EndpointStore endpoints;
    private final EndpointCommands commands;
    private final BreakerView breakers;
    private final Project project;

    /** The routes over those endpoints of that project. */
    public EndpointStateRoutes(
            EndpointStore endpoints, EndpointCommands commands, BreakerView breakers, Project project) {
        this.endpoints = endpoints;
        this.commands = commands;
        this.breakers = breakers;
        this.project = project;
    }

    /** Their part of the table. */
    public List<Route> routes() {
        RouteList own = RouteList.own(ApiTag.ENDPOINTS)
                .add(
                        "GET",
                        ONE + "/history",
                        Scope.READ,
                        this::history,
                        Operation.named("listEndpointHistory", "List the state changes of an endpoint, newest first")
                                .answers(200, Schema.list(CHANGE)));
        return RouteList.convoy(ApiTag.ENDPOINTS)
                .add(
                        "PUT",
                        ONE + "/expire_secret",
                        Scope.ADMIN,
                        this::expireSecret,
                        Operation.named("expireEndpointSecret", "Give an endpoint a new secret")
                                .says("The old one signs for expiration seconds more, at most 30 days.")
                                .takes(Schema.object()
                                        .may("secret", Schema.text())
                                        .has("expiration", Schema.integer(0, MAX_OVERLAP)))
                                .answers(200, EndpointJson.SCHEMA))
                .add(
                        "PUT",
                        ONE + "/pause",
                        Scope.ADMIN,
                        this::pause,
                        Operation.named("pauseEndpoint", "Pause an active endpoint, or un-pause it")
                                .answers(202, EndpointJson.SCHEMA))
                .add(
                        "POST",
                        ONE + "/activate",
                        Scope.ADMIN,
                        this::activate,
                        Operation.named("activateEndpoint", "Activate an inactive or paused endpoint")
                                .answers(202, EndpointJson.SCHEMA))
                .add(
                        "PUT",
                        ONE + "/toggle_status",
                        Scope.ADMIN,
                        this::toggle,
                        Operation.named("toggleEndpointStatus", "Switch an active endpoint off, or an inactive one on")
                                .says("Convoy had this route until 2023.")
                                .answers(202, EndpointJson.SCHEMA))
                .and(own)
                .routes();
    }

    private ApiResponse expireSecret(ApiRequest request) {
        JsonInput json = request.json();
        long seconds = json.integer("expiration", 0, MAX_OVERLAP)
                .orElseThrow(() -> BadInput.ofBody(
                        "expiration is missing: give the seconds that the old secret is to sign on, 0 to 2592000."));
        SecretText secret = json.text("secret")
                .filter(text -> !text.isEmpty())
                .map(SecretText::of)
                .orElse(null);
        Outcome<Endpoint> rotated =
                commands.expireSecret(request.path("endpointID"), secret, Duration.ofSeconds(seconds));
        return ApiResponse.of(
                rotated, endpoint -> ApiResponse.ok("endpoint secret expired successfully", json(request, endpoint)));
    }

    private ApiResponse pause(ApiRequest request) {
        return moved(request, commands.togglePause(request.path("endpointID")), "endpoint status updated successfully");
    }

    private ApiResponse activate(ApiRequest request) {
        return moved(request, commands.activate(request.path("endpointID")), "endpoint status successfully activated");
    }

    private ApiResponse toggle(ApiRequest request) {
        return moved(
                request, commands.toggleStatus(request.path("endpointID")), "endpoint status updated successfully");
    }

    private ApiResponse moved(ApiRequest request, Outcome<Endpoint> outcome, String message) {
        return ApiResponse.of(outcome, endpoint -> ApiResponse.accepted(message, json(request, endpoint)));
    }

    private ApiResponse history(ApiRequest request) {
        String uid = request.path("endpointID");
        List<StateChange> changes = endpoints.history(uid);
        return changes.isEmpty() && endpoints.find(uid).isEmpty()
                ? ApiResponse.failure(404, "There is no endpoint " + uid + "; GET /api/v1/endpoints lists them.")
                : ApiResponse.ok(
                        "Endpoint history fetched successfully",
                        changes.stream().map(EndpointStateRoutes::change).toList());
    }

    private static Map<String, @Nullable Object> change(StateChange change) {
        return Json.object(
                "at", ApiText.time(change.at()),
                "from", change.from() == null ? null : ApiText.lower(change.from()),
                "to", ApiText.lower(change.to()),
                "cause", change.cause(),
                "delivery_id", change.deliveryUid());
    }

    private Map<String, ?> json(ApiRequest request, Endpoint endpoint) {
        EndpointStats stats = endpoints.stats().getOrDefault(endpoint.uid(), EndpointStats.none());
        return EndpointJson.of(project.uid(), request)
                .json(endpoint, stats, breakers.breaker(endpoint.uid()).orElse(null));
    }
}
