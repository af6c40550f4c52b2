package dev.hookbench.api.portal;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.Paging;
import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.json.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The owner's deliveries, their attempts and the types of their events. */
final class PortalDeliveryRoutes {
    /** Of how many of the newest deliveries the event types are told. */
    private static final int TYPES_OF = PageRequest.MAX_LIMIT;

    private final PortalParts parts;
    private final OwnerScope scope;
    private final BodyText bodies;
    private final PortalAttemptJson attempts;

    PortalDeliveryRoutes(PortalParts parts, OwnerScope scope) {
        this.parts = parts;
        this.scope = scope;
        this.bodies = new BodyText(parts.bodies());
        this.attempts = new PortalAttemptJson(bodies);
    }

    /** Its part of the table. */
    List<PortalRoute> routes() {
        return List.of(
                PortalRoute.open("GET", "/eventdeliveries", this::list),
                PortalRoute.open("GET", "/eventdeliveries/{id}", this::one),
                PortalRoute.open("GET", "/eventdeliveries/{id}/deliveryattempts", this::attempts),
                PortalRoute.open("GET", "/event-types", this::types));
    }

    private ApiResponse list(PortalVisitor visitor, ApiRequest request) {
        Map<String, Endpoint> owned = owned(visitor);
        Optional<DeliveryFilter> filter = PortalQuery.filter(request, List.copyOf(owned.keySet()));
        return ApiResponse.ok(
                "Event deliveries fetched successfully",
                Paging.of(request)
                        .page(
                                part -> filter.map(wanted -> parts.deliveries().page(wanted, part))
                                        .orElse(Page.empty()),
                                Delivery::uid,
                                delivery -> PortalJson.delivery(
                                        delivery, Objects.requireNonNull(owned.get(delivery.endpointUid())))));
    }

    private Map<String, Endpoint> owned(PortalVisitor visitor) {
        return scope.endpoints(visitor).stream()
                .collect(Collectors.toMap(Endpoint::uid, endpoint -> endpoint, (a, _) -> a, LinkedHashMap::new));
    }

    private ApiResponse one(PortalVisitor visitor, ApiRequest request) throws IOException {
        return scope.withDelivery(
                visitor,
                request.path("id"),
                delivery -> scope.withEndpoint(visitor, delivery.endpointUid(), endpoint -> {
                    Map<String, @Nullable Object> json = PortalJson.delivery(delivery, endpoint);
                    parts.deliveries().findEvent(delivery.eventUid()).ifPresent(event -> {
                        json.put("content_type", event.contentType());
                        json.put("payload", bodies.of(event.payload()));
                        json.put(
                                "headers",
                                HeaderMask.pairs(
                                        event.headers(), endpoint.signature().header()));
                    });
                    return ApiResponse.ok("Event Delivery fetched successfully", json);
                }));
    }

    private ApiResponse attempts(PortalVisitor visitor, ApiRequest request) throws IOException {
        return scope.withDelivery(
                visitor,
                request.path("id"),
                delivery -> scope.withEndpoint(
                        visitor,
                        delivery.endpointUid(),
                        endpoint -> ApiResponse.ok(
                                "Event delivery attempts fetched successfully",
                                parts.deliveries().attempts(delivery.uid()).stream()
                                        .map(attempt -> attempts.of(
                                                attempt, endpoint.signature().header()))
                                        .toList())));
    }

    /** The catalogue and the types of the newest deliveries, with how many of these stand where. */
    private ApiResponse types(PortalVisitor visitor, ApiRequest request) {
        SeenTypes seen = new SeenTypes(parts.eventTypes().all());
        List<String> owned = List.copyOf(owned(visitor).keySet());
        PortalQuery.filter(request, owned)
                .ifPresent(filter -> parts.deliveries()
                        .page(filter, PageRequest.newest(TYPES_OF))
                        .rows()
                        .forEach(seen::count));
        return ApiResponse.ok(
                "Event types fetched successfully", Json.object("content", seen.json(), "of_newest", TYPES_OF));
    }
}
