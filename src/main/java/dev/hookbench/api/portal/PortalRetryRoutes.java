package dev.hookbench.api.portal;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobItem;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sending deliveries of the owner again: one, chosen ones, or all that a filter finds. What is skipped says why. */
final class PortalRetryRoutes {
    /** The most deliveries that can be named in one request. */
    static final int MOST = PageRequest.MAX_LIMIT;

    /** The most reasons that are told of items that were left out. */
    private static final int REASONS = 100;

    private final PortalParts parts;
    private final OwnerScope scope;

    PortalRetryRoutes(PortalParts parts, OwnerScope scope) {
        this.parts = parts;
        this.scope = scope;
    }

    /** Its part of the table; the paths of two names come before those of one. */
    List<PortalRoute> routes() {
        return List.of(
                PortalRoute.open("GET", "/eventdeliveries/countbatchretryevents", this::count),
                PortalRoute.open("POST", "/eventdeliveries/batchretry", this::retryFound),
                PortalRoute.open("GET", "/eventdeliveries/batchretry/{id}", this::batch),
                PortalRoute.open("POST", "/eventdeliveries/forceresend", this::retryChosen),
                PortalRoute.open("PUT", "/eventdeliveries/{id}/resend", this::retryOne));
    }

    private ApiResponse count(PortalVisitor visitor, ApiRequest request) {
        long found = found(visitor, request).map(parts.batches()::count).orElse(0L);
        return ApiResponse.ok("event deliveries count successful", Json.object("num", found));
    }

    private ApiResponse retryOne(PortalVisitor visitor, ApiRequest request) throws IOException {
        return scope.withDelivery(
                visitor,
                request.path("id"),
                delivery -> scope.withEndpoint(
                        visitor,
                        delivery.endpointUid(),
                        endpoint -> ApiResponse.of(
                                parts.deliveryCommands().resend(delivery.uid()),
                                again -> ApiResponse.ok(
                                        "App event processed for retry successfully",
                                        PortalJson.delivery(again, endpoint)))));
    }

    /** The ids of others are counted as failed, like ids that never were. */
    private ApiResponse retryChosen(PortalVisitor visitor, ApiRequest request) {
        List<String> ids = request.json().texts("ids").orElse(List.of());
        if (ids.isEmpty() || ids.size() > MOST) {
            throw BadInput.ofBody("ids must be a list of 1 to " + MOST + " delivery ids; it has " + ids.size() + ".");
        }
        return retry(visitor, ids);
    }

    /** Begins batch work; whose work is in the way is not told. */
    private ApiResponse retryFound(PortalVisitor visitor, ApiRequest request) {
        JobScope.Retry found = found(visitor, request).orElse(null);
        if (found == null || parts.batches().count(found) == 0) {
            return ApiResponse.failure(422, "Nothing that fits these filters can be retried.");
        }
        return parts.batches()
                .start(found)
                .result()
                .map(job -> ApiResponse.accepted("Batch retry processing", json(job)))
                .orElseGet(() -> ApiResponse.failure(
                        409,
                        "Other batch work is under way. Try again when it has ended.",
                        new Header("Retry-After", "5")));
    }

    /** How batch work of the owner's gets on, and why items were left out. */
    private ApiResponse batch(PortalVisitor visitor, ApiRequest request) {
        List<String> owned = uids(visitor);
        return parts.batches()
                .find(request.path("id"))
                .filter(job -> job.scope() instanceof JobScope.Retry(DeliveryFilter filter)
                        && !filter.endpointUids().isEmpty()
                        && owned.containsAll(filter.endpointUids()))
                .map(job -> ApiResponse.ok("Batch fetched successfully", json(job)))
                .orElseGet(OwnerScope::missing);
    }

    private Map<String, @Nullable Object> json(BatchJob job) {
        return Json.object(
                "uid", job.uid(),
                "active", job.status().isActive(),
                "status", ApiText.lower(job.status()),
                "total", job.total(),
                "processed", job.processed(),
                "successful", job.sent(),
                "error", job.error(),
                "skipped",
                        Stream.of(JobItem.Outcome.FAILED, JobItem.Outcome.SKIPPED)
                                .flatMap(
                                        outcome -> parts
                                                .batches()
                                                .outcomes(job.uid(), outcome, PageRequest.newest(REASONS))
                                                .rows()
                                                .stream())
                                .map(item -> Json.object("uid", item.subjectUid(), "reason", item.reason()))
                                .toList());
    }

    /** Oldest first, so that they arrive in the order in which they were made. */
    private ApiResponse retry(PortalVisitor visitor, List<String> uids) {
        int done = 0;
        List<Map<String, @Nullable Object>> skipped = new ArrayList<>();
        for (String uid : uids.stream().distinct().sorted().toList()) {
            Outcome<Delivery> outcome = scope.delivery(visitor, uid).isPresent()
                    ? parts.deliveryCommands().resend(uid)
                    : Outcome.refused("", uid, "Resource not found");
            if (outcome.result().isPresent()) {
                done++;
            } else {
                skipped.add(Json.object("uid", uid, "reason", ApiText.sentences(outcome.reasons())));
            }
        }
        return ApiResponse.ok(
                done + " successful, " + skipped.size() + " failed",
                Json.object("successful", done, "skipped", skipped));
    }

    private Optional<JobScope.Retry> found(PortalVisitor visitor, ApiRequest request) {
        return PortalQuery.filter(request, uids(visitor))
                .flatMap(PortalQuery::retryable)
                .map(JobScope.Retry::new);
    }

    private List<String> uids(PortalVisitor visitor) {
        return scope.endpoints(visitor).stream().map(Endpoint::uid).toList();
    }
}
