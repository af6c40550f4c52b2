package dev.hookbench.api.endpoint;

import dev.hookbench.api.route.ApiDates;
import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.json.Json;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The route that tells how often each endpoint failed in a range of time. */
public final class FailureRateRoutes {
    private static final Schema RATE = Schema.object()
            .has("uid", Schema.text().says("Id of the endpoint."))
            .has("period_failure_rate", Schema.number().orNull())
            .has("success_count", Schema.integer())
            .has("failure_count", Schema.integer())
            .has("retry_count", Schema.integer())
            .named("PeriodFailureRate");

    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;

    /** The route over those endpoints and deliveries. */
    public FailureRateRoutes(EndpointStore endpoints, DeliveryStore deliveries) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    /** Its part of the table. */
    public List<Route> routes() {
        return RouteList.convoy(ApiTag.ENDPOINTS)
                .add(
                        "GET",
                        "/endpoints/period-failure-rates",
                        Scope.READ,
                        this::rates,
                        ApiDates.parameters(Operation.named(
                                                "listPeriodFailureRates", "Tell how often each endpoint failed")
                                        .says("(Failure + Retry) / (Success + Failure + Retry), null without any.")
                                        .queries("endpointId", "Endpoints; all of them by default."))
                                .answers(200, Schema.list(RATE)))
                .routes();
    }

    private ApiResponse rates(ApiRequest request) {
        List<String> wanted = request.queries("endpointId");
        Map<String, Map<DeliveryStatus, Long>> counts = new LinkedHashMap<>();
        endpoints.all().stream()
                .map(Endpoint::uid)
                .filter(uid -> wanted.isEmpty() || wanted.contains(uid))
                .forEach(uid -> counts.put(uid, new EnumMap<>(DeliveryStatus.class)));
        count(filter(request, wanted), counts);
        return ApiResponse.ok(
                "Endpoint period failure rates fetched successfully",
                counts.entrySet().stream()
                        .map(entry -> rate(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static DeliveryFilter filter(ApiRequest request, List<String> wanted) {
        return new DeliveryFilter(
                wanted,
                null,
                null,
                null,
                List.of(),
                List.of(DeliveryStatus.SUCCESS, DeliveryStatus.FAILURE, DeliveryStatus.RETRY),
                ApiDates.start(request),
                ApiDates.end(request),
                null);
    }

    private void count(DeliveryFilter filter, Map<String, Map<DeliveryStatus, Long>> counts) {
        PageRequest next = PageRequest.newest(PageRequest.MAX_LIMIT);
        while (next != null) {
            Page<Delivery> page = deliveries.page(filter, next);
            for (Delivery delivery : page.rows()) {
                Map<DeliveryStatus, Long> of = counts.get(delivery.endpointUid());
                if (of != null) {
                    of.merge(delivery.status(), 1L, Long::sum);
                }
            }
            next = page.older() == null ? null : new PageRequest(page.older(), Direction.OLDER, PageRequest.MAX_LIMIT);
        }
    }

    private static Map<String, @Nullable Object> rate(String uid, Map<DeliveryStatus, Long> counts) {
        long succeeded = counts.getOrDefault(DeliveryStatus.SUCCESS, 0L);
        long failed = counts.getOrDefault(DeliveryStatus.FAILURE, 0L);
        long retried = counts.getOrDefault(DeliveryStatus.RETRY, 0L);
        long all = succeeded + failed + retried;
        return Json.object(
                "uid", uid,
                "period_failure_rate", all == 0 ? null : (double) (failed + retried) / all,
                "success_count", succeeded,
                "failure_count", failed,
                "retry_count", retried);
    }
}
