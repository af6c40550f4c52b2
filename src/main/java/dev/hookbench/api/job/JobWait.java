package dev.hookbench.api.job;

import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import dev.hookbench.event.Subscription;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits a while for batch work to end, so that a caller who asks for a little learns at once what came of it. */
final class JobWait {
    private final BatchCommands batches;
    private final EventHub hub;
    private final Duration patience;

    JobWait(BatchCommands batches, EventHub hub, Duration patience) {
        this.batches = batches;
        this.hub = hub;
        this.patience = patience;
    }

    /** The work when it has ended, or as it stands when the patience is used up or the thread is to end. */
    BatchJob ended(BatchJob begun) {
        CoreEvent change = new CoreEvent.JobChanged(begun.uid());
        Semaphore changes = new Semaphore(0);
        long deadline = System.nanoTime() + patience.toNanos();
        try (Subscription subscription = hub.subscribe(event -> {
            if (event.equals(change)) {
                changes.release();
            }
        })) {
            BatchJob now = current(begun);
            while (now.status().isActive() && changes.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                changes.drainPermits();
                now = current(begun);
            }
            return now;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return current(begun);
        }
    }

    private BatchJob current(BatchJob begun) {
        return batches.find(begun.uid()).orElse(begun);
    }
}
