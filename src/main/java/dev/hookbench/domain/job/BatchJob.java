package dev.hookbench.domain.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Batch work in the background. Which items it has is settled when it is made.
 *
 * @param uid ULID
 * @param total items it has
 * @param processed items that had their turn, whatever came of it
 * @param failed of these, items that could not be sent
 * @param skipped of these, items that were not to be sent
 * @param error what ended it early, one sentence; empty for nothing
 * @param finishedAt null while it is active
 */
public record BatchJob(
        String uid,
        JobScope scope,
        JobStatus status,
        long total,
        long processed,
        long failed,
        long skipped,
        String error,
        Instant createdAt,
        @Nullable Instant finishedAt) {
    /** Work that is yet to begin. */
    public static BatchJob made(String uid, JobScope scope, Instant now) {
        return new BatchJob(uid, scope, JobStatus.PENDING, 0, 0, 0, 0, "", now, null);
    }

    /** Items that were sent. */
    public long sent() {
        return processed - failed - skipped;
    }
}
