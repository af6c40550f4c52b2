package dev.hookbench.api.job;

import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.domain.job.BatchJob;
import java.time.Duration;

/** Waits a while for batch work to end, so that a caller who asks for a little learns at once what came of it. */
final class JobWait {
    private static final Duration STEP = Duration.ofMillis(20);

    private final BatchCommands batches;
    private final Duration patience;

    JobWait(BatchCommands batches, Duration patience) {
        this.batches = batches;
        this.patience = patience;
    }

    /** The work when it has ended, or as it stands when the patience is used up. */
    BatchJob ended(BatchJob begun) {
        long start = System.nanoTime();
        BatchJob now = batches.find(begun.uid()).orElse(begun);
        while (now.status().isActive() && System.nanoTime() - start < patience.toNanos() && paused()) {
            now = batches.find(begun.uid()).orElse(now);
        }
        return now;
    }

    /** False when the thread is to end. */
    private static boolean paused() {
        try {
            Thread.sleep(STEP);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
