package dev.hookbench.domain.delivery;

import dev.hookbench.domain.endpoint.RetryPlan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event for one endpoint.
 *
 * @param uid ULID; also the {@code webhook-id} of all its attempts
 * @param subscriptionUid the subscription that matched; empty for none
 * @param description why it stands where it stands, one sentence; empty when there is nothing to say
 * @param attempts attempts made
 * @param retryPlan as it was when the delivery was made
 * @param nextAttemptAt when it is tried next; null when it is not
 * @param lastStatusCode the answer to its last attempt, 0 when there was none
 */
public record Delivery(
        String uid,
        String eventUid,
        String eventType,
        String endpointUid,
        String endpointName,
        String idempotencyKey,
        String subscriptionUid,
        DeliveryMode mode,
        DeliveryStatus status,
        String description,
        int attempts,
        RetryPlan retryPlan,
        @Nullable Instant nextAttemptAt,
        int lastStatusCode,
        long lastLatencyMillis,
        Instant createdAt,
        Instant updatedAt) {
    /** The same delivery elsewhere in its life. */
    public Delivery moved(
            DeliveryStatus newStatus, String newDescription, @Nullable Instant newNextAttemptAt, Instant now) {
        return new Delivery(
                uid,
                eventUid,
                eventType,
                endpointUid,
                endpointName,
                idempotencyKey,
                subscriptionUid,
                mode,
                newStatus,
                newDescription,
                attempts,
                retryPlan,
                newNextAttemptAt,
                lastStatusCode,
                lastLatencyMillis,
                createdAt,
                now);
    }

    /** The same delivery after one more attempt. */
    public Delivery attempted(int statusCode, long latencyMillis) {
        return new Delivery(
                uid,
                eventUid,
                eventType,
                endpointUid,
                endpointName,
                idempotencyKey,
                subscriptionUid,
                mode,
                status,
                description,
                attempts + 1,
                retryPlan,
                nextAttemptAt,
                statusCode,
                latencyMillis,
                createdAt,
                updatedAt);
    }
}
