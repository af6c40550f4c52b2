package dev.hookbench.domain.delivery;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import java.time.Instant;

/**
 * One HTTP exchange of a delivery, with both sides.
 *
 * @param number counted from 1
 * @param requestHeaders as sent, in order; the value that authenticates to the endpoint is masked
 */
public record Attempt(
        String uid,
        String deliveryUid,
        String endpointUid,
        int number,
        String url,
        Instant startedAt,
        Headers requestHeaders,
        BodyRef requestBody,
        AttemptOutcome outcome) {
    /** The same attempt with its request body at its place. */
    public Attempt withRequestBody(BodyRef placed) {
        return new Attempt(uid, deliveryUid, endpointUid, number, url, startedAt, requestHeaders, placed, outcome);
    }

    /** The same attempt with its outcome. */
    public Attempt ended(AttemptOutcome newOutcome) {
        return new Attempt(
                uid, deliveryUid, endpointUid, number, url, startedAt, requestHeaders, requestBody, newOutcome);
    }
}
