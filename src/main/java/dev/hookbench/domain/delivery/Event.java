package dev.hookbench.domain.delivery;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import java.time.Instant;

/**
 * Something to tell endpoints: a type and a payload.
 *
 * @param duplicate an earlier event had the same idempotency key, so this one is stored and not delivered
 * @param failureReason why nobody receives it, one sentence; empty when somebody does
 */
public record Event(
        String uid,
        Instant createdAt,
        Target target,
        String type,
        String contentType,
        BodyRef payload,
        Headers headers,
        String idempotencyKey,
        boolean duplicate,
        String failureReason) {
    /** The same event with its payload at another place. */
    public Event withPayload(BodyRef placed) {
        return new Event(
                uid, createdAt, target, type, contentType, placed, headers, idempotencyKey, duplicate, failureReason);
    }
}
