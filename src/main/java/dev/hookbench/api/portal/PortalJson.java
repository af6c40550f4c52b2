package dev.hookbench.api.portal;

import dev.hookbench.api.route.ApiText;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.EndpointStats;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links, endpoints and deliveries as visitors see them, under Convoy's names; no secret is in any of it. */
final class PortalJson {
    private PortalJson() {}

    static Map<String, @Nullable Object> link(PortalLink link, int endpoints) {
        return Json.object(
                "uid", link.uid(),
                "name", link.name(),
                "owner_id", link.ownerId(),
                "can_manage_endpoint", link.canManageEndpoint(),
                "endpoint_count", endpoints);
    }

    /**
     * @param history newest first
     * @param now decides which secrets still sign
     */
    static Map<String, @Nullable Object> endpoint(
            Endpoint endpoint, EndpointStats stats, List<StateChange> history, Instant now) {
        StateChange last = history.isEmpty() ? null : history.getFirst();
        return Json.object(
                "uid", endpoint.uid(),
                "name", endpoint.name(),
                "url", endpoint.url(),
                "description", endpoint.description(),
                "owner_id", endpoint.ownerId(),
                "status", ApiText.lower(endpoint.state()),
                "status_since", last == null ? null : last.at().toString(),
                "status_reason", last == null ? "" : last.cause(),
                "status_way_out", StateWords.wayOut(endpoint.state()),
                "http_timeout", endpoint.httpTimeout().toSeconds(),
                "signature", ApiText.lower(endpoint.signature().kind()),
                "secrets", secrets(endpoint.secretsLiveAt(now)),
                "success_count", stats.succeeded(),
                "failure_count", stats.failed(),
                "recent", stats.recent(),
                "last_attempt_at", ApiText.time(stats.lastAttemptAt()),
                "created_at", endpoint.createdAt().toString(),
                "updated_at", endpoint.updatedAt().toString());
    }

    static List<Map<String, @Nullable Object>> history(List<StateChange> changes) {
        return changes.stream()
                .map(change -> Json.object(
                        "at",
                        change.at().toString(),
                        "from",
                        change.from() == null ? null : ApiText.lower(change.from()),
                        "to",
                        ApiText.lower(change.to()),
                        "cause",
                        change.cause(),
                        "delivery_id",
                        change.deliveryUid()))
                .toList();
    }

    static Map<String, @Nullable Object> delivery(Delivery delivery, Endpoint endpoint) {
        return Json.object(
                "uid", delivery.uid(),
                "event_id", delivery.eventUid(),
                "event_type", delivery.eventType(),
                "endpoint_id", delivery.endpointUid(),
                "endpoint_metadata",
                        Json.object(
                                "uid", endpoint.uid(),
                                "name", endpoint.name(),
                                "url", endpoint.url(),
                                "status", ApiText.lower(endpoint.state())),
                "idempotency_key", delivery.idempotencyKey(),
                "status", ApiText.capital(delivery.status()),
                "description", delivery.description(),
                "num_trials", delivery.attempts(),
                "retry_limit", delivery.retryPlan().attempts(),
                "next_send_time", ApiText.time(delivery.nextAttemptAt()),
                "last_status_code", delivery.lastStatusCode(),
                "latency_ms", delivery.lastLatencyMillis(),
                "can_retry", canRetry(delivery),
                "created_at", delivery.createdAt().toString(),
                "updated_at", delivery.updatedAt().toString());
    }

    static boolean canRetry(Delivery delivery) {
        return delivery.status() == DeliveryStatus.FAILURE || delivery.status() == DeliveryStatus.DISCARDED;
    }

    private static List<Map<String, @Nullable Object>> secrets(List<EndpointSecret> secrets) {
        return secrets.stream()
                .map(secret -> Json.object(
                        "uid", secret.uid(),
                        "value", HeaderMask.MASK,
                        "created_at", secret.createdAt().toString(),
                        "expires_at", ApiText.time(secret.expiresAt())))
                .toList();
    }
}
