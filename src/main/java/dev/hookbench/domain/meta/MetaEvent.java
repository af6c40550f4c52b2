package dev.hookbench.domain.meta;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.RetryPlan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing told to another program.
 *
 * @param uid ULID; the same in all its attempts
 * @param subject what happened to what, so that it is told once only
 * @param body the exact text that is sent, JSON
 * @param status Scheduled, Retry, Success, Failure or Discarded
 * @param attempts attempts made
 * @param retryPlan the project's when it happened
 * @param nextAttemptAt when it is tried next; null when it is not
 * @param description why it stands where it stands, in words
 * @param last the last attempt; null before the first
 * @param createdAt when it happened
 */
public record MetaEvent(
        String uid,
        MetaEventType type,
        String subject,
        String body,
        DeliveryStatus status,
        int attempts,
        RetryPlan retryPlan,
        @Nullable Instant nextAttemptAt,
        String description,
        @Nullable LastAttempt last,
        Instant createdAt,
        Instant updatedAt) {
    /**
     * Both sides of an attempt.
     *
     * @param status the answer's, 0 when there was none
     * @param answer the start of the answer's body
     */
    public record LastAttempt(String url, int status, Headers request, Headers response, String answer) {}

    /** Whether it is still to be sent. */
    public boolean waits() {
        return nextAttemptAt != null;
    }

    /** The same elsewhere in its life. */
    public MetaEvent moved(
            DeliveryStatus newStatus, String newDescription, @Nullable Instant newNextAttemptAt, Instant now) {
        return new MetaEvent(
                uid,
                type,
                subject,
                body,
                newStatus,
                attempts,
                retryPlan,
                newNextAttemptAt,
                newDescription,
                last,
                createdAt,
                now);
    }

    /** The same after one more attempt. */
    public MetaEvent attempted(LastAttempt attempt) {
        return new MetaEvent(
                uid,
                type,
                subject,
                body,
                status,
                attempts + 1,
                retryPlan,
                nextAttemptAt,
                description,
                attempt,
                createdAt,
                updatedAt);
    }
}
