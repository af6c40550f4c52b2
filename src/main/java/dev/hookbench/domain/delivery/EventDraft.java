package dev.hookbench.domain.delivery;

import dev.hookbench.domain.Headers;

/**
 * An event as typed or replayed, not yet checked.
 *
 * @param contentType of the payload, usually {@code application/json}
 * @param payload the exact bytes to send
 * @param headers custom headers, added where no header of that name is there
 * @param idempotencyKey empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record EventDraft(
        Target target, String type, String contentType, byte[] payload, Headers headers, String idempotencyKey) {}
