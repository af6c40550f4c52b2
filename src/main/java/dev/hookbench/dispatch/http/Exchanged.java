package dev.hookbench.dispatch.http;

import dev.hookbench.domain.delivery.AttemptOutcome;

/**
 * What came of an exchange.
 *
 * @param outcome an answer, its body still without a place, or a failure
 * @param body the answer's bytes as far as they are kept; empty for a failure
 */
@SuppressWarnings("ArrayRecordComponent") // stored, never compared
public record Exchanged(AttemptOutcome outcome, byte[] body) {}
