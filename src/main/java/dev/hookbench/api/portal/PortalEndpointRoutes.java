package dev.hookbench.api.portal;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointStats;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The owner's endpoints: everyone sees them, who may manage changes them. */
final class PortalEndpointRoutes {
    private static final int HISTORY = 50;
    private static final long LONGEST_OVERLAP = 30 * 86_400L;

    private final PortalParts parts;
    private final OwnerScope scope;

    PortalEndpointRoutes(PortalParts parts, OwnerScope scope) {
        this.parts = parts;
        this.scope = scope;
    }

    /** Its part of the table. */
    List<PortalRoute> routes() {
        return List.of(
                PortalRoute.open("GET", "/endpoints", this::list),
                PortalRoute.open("GET", "/endpoints/{id}", this::one),
                PortalRoute.managing("POST", "/endpoints", this::create),
                PortalRoute.managing("PUT", "/endpoints/{id}", this::update),
                PortalRoute.managing("DELETE", "/endpoints/{id}", this::delete),
                PortalRoute.managing("PUT", "/endpoints/{id}/pause", this::pause),
                PortalRoute.managing("POST", "/endpoints/{id}/activate", this::activate),
                PortalRoute.managing("PUT", "/endpoints/{id}/expire_secret", this::expireSecret),
                PortalRoute.managing("GET", "/endpoints/{id}/secrets", this::secrets));
    }

    private ApiResponse list(PortalVisitor visitor, ApiRequest request) {
        Map<String, EndpointStats> stats = parts.endpoints().stats();
        List<Map<String, @Nullable Object>> content = new ArrayList<>();
        for (Endpoint endpoint : scope.endpoints(visitor)) {
            content.add(json(endpoint, stats));
        }
        return ApiResponse.ok("Endpoints fetched successfully", Json.object("content", content));
    }

    private ApiResponse one(PortalVisitor visitor, ApiRequest request) throws IOException {
        return scope.withEndpoint(visitor, request.path("id"), endpoint -> {
            Map<String, @Nullable Object> json =
                    json(endpoint, parts.endpoints().stats());
            List<StateChange> history = parts.endpoints().history(endpoint.uid());
            json.put("history", PortalJson.history(history.subList(0, Math.min(HISTORY, history.size()))));
            return ApiResponse.ok("Endpoint fetched successfully", json);
        });
    }

    private ApiResponse create(PortalVisitor visitor, ApiRequest request) {
        return answer(
                parts.endpointCommands().create(PortalEndpointInput.created(request.json(), visitor.ownerId())),
                201,
                "Endpoint created successfully");
    }

    private ApiResponse update(PortalVisitor visitor, ApiRequest request) throws IOException {
        return scope.withEndpoint(
                visitor,
                request.path("id"),
                endpoint -> answer(
                        parts.endpointCommands()
                                .update(endpoint.uid(), PortalEndpointInput.updated(request.json(), endpoint)),
                        202,
                        "Endpoint updated successfully"));
    }

    private ApiResponse delete(PortalVisitor visitor, ApiRequest request) throws IOException {
        return scope.withEndpoint(
                visitor,
                request.path("id"),
                endpoint -> ApiResponse.of(
                        parts.endpointCommands().delete(endpoint.uid()),
                        _ -> ApiResponse.ok("Endpoint deleted successfully", null)));
    }

    private ApiResponse pause(PortalVisitor visitor, ApiRequest request) throws IOException {
        return scope.withEndpoint(
                visitor,
                request.path("id"),
                endpoint -> answer(
                        parts.endpointCommands().togglePause(endpoint.uid()),
                        202,
                        "endpoint status updated successfully"));
    }

    private ApiResponse activate(PortalVisitor visitor, ApiRequest request) throws IOException {
        return scope.withEndpoint(
                visitor,
                request.path("id"),
                endpoint -> answer(
                        parts.endpointCommands().activate(endpoint.uid()),
                        202,
                        "endpoint status successfully activated"));
    }

    private ApiResponse expireSecret(PortalVisitor visitor, ApiRequest request) throws IOException {
        JsonInput json = request.jsonOrNothing();
        SecretText value = json.text("secret")
                .filter(text -> !text.isEmpty())
                .map(SecretText::of)
                .orElse(null);
        Duration overlap = Duration.ofSeconds(
                json.integer("expiration", 0, LONGEST_OVERLAP).orElse(0L));
        return scope.withEndpoint(
                visitor,
                request.path("id"),
                endpoint -> answer(
                        parts.endpointCommands().expireSecret(endpoint.uid(), value, overlap),
                        200,
                        "endpoint secret expired successfully"));
    }

    private ApiResponse secrets(PortalVisitor visitor, ApiRequest request) throws IOException {
        return scope.withEndpoint(
                visitor,
                request.path("id"),
                endpoint -> ApiResponse.ok(
                        "Secrets fetched successfully",
                        endpoint.secretsLiveAt(now()).stream()
                                .map(secret -> Json.object(
                                        "uid",
                                        secret.uid(),
                                        "value",
                                        secret.value().reveal()))
                                .toList()));
    }

    private ApiResponse answer(Outcome<Endpoint> outcome, int status, String message) {
        return ApiResponse.of(
                outcome,
                endpoint -> new ApiResponse.Success(
                        status, message, json(endpoint, parts.endpoints().stats())));
    }

    private Map<String, @Nullable Object> json(Endpoint endpoint, Map<String, EndpointStats> stats) {
        return PortalJson.endpoint(
                endpoint,
                stats.getOrDefault(endpoint.uid(), EndpointStats.none()),
                parts.endpoints().history(endpoint.uid()),
                now());
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
