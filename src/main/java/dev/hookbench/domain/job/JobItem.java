package dev.hookbench.domain.job;

import java.time.Instant;

/**
 * One item of batch work that had its turn.
 *
 * @param subjectUid the delivery that was to be sent again, or the event to be replayed
 * @param reason why it came so, one sentence; empty when there is nothing to say
 */
public record JobItem(String subjectUid, Outcome outcome, String reason, Instant at) {
    /** What came of an item. */
    public enum Outcome {
        /** It was sent again, or has new deliveries. */
        SENT,
        /** It could not be sent. */
        FAILED,
        /** It was not to be sent: already delivered, under way, or to an endpoint that takes nothing. */
        SKIPPED
    }
}
