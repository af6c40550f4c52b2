package dev.hookbench.dispatch;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobItem;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.domain.job.JobStatus;
import dev.hookbench.domain.job.JobStore;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import dev.hookbench.event.Subscription;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out batch work in the background, one after the other, and takes it up again after a restart. */
final class Batches implements BatchCommands, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final int PAGE = 200;
    private static final long STORAGE_PAUSE_SECONDS = 5;

    private final JobStore jobs;
    private final BatchItems items;
    private final DispatchPorts ports;
    private final Clock clock;
    private final Ids ids;
    private final EventHub hub;
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    private final Semaphore endpointChanged = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread running;
    private @Nullable Subscription subscription;

    Batches(DispatchPorts ports, BatchItems items, Clock clock, Ids ids) {
        this.ports = ports;
        this.jobs = ports.jobs();
        this.items = items;
        this.clock = clock;
        this.ids = ids;
        this.hub = ports.hub();
    }

    /** Goes on with what was active when the program ended. */
    synchronized void resume() {
        subscription = hub.subscribe(event -> {
            if (event instanceof CoreEvent.EndpointChanged) {
                endpointChanged.release();
            }
        });
        if (!jobs.active().isEmpty()) {
            run();
        }
    }

    @Override
    public long count(JobScope scope) {
        return jobs.count(scope);
    }

    @Override
    public synchronized Outcome<BatchJob> start(JobScope scope) {
        List<BatchJob> active = jobs.active();
        if (!active.isEmpty()) {
            BatchJob other = active.getFirst();
            return Outcome.refused(
                    "batch",
                    other.uid(),
                    "an active batch %s already exists: wait for %s to end, or cancel it."
                            .formatted(other.scope().kind(), other.uid()));
        }
        if (jobs.count(scope) == 0) {
            return Outcome.refused("batch", "", "nothing passes the filter, so there is nothing to do: widen it.");
        }
        BatchJob job = jobs.begin(BatchJob.made(ids.next(), scope, clock.instant()));
        hub.publish(new CoreEvent.JobChanged(job.uid()));
        run();
        return Outcome.done(job);
    }

    @Override
    public Outcome<BatchJob> cancel(String jobUid) {
        BatchJob job = jobs.find(jobUid).orElse(null);
        if (job == null) {
            return Outcome.refused("batch", jobUid, "no batch has the id \"" + jobUid + "\".");
        }
        if (!job.status().isActive()) {
            return Outcome.refused(
                    "batch", jobUid, "the batch cannot be cancelled: it ended already, at " + job.finishedAt() + ".");
        }
        cancelled.add(jobUid);
        endpointChanged.release();
        return Outcome.done(job);
    }

    @Override
    public Optional<BatchJob> find(String jobUid) {
        return jobs.find(jobUid);
    }

    @Override
    public Page<BatchJob> list(PageRequest request) {
        return jobs.page(request);
    }

    @Override
    public Page<JobItem> outcomes(String jobUid, JobItem.@Nullable Outcome outcome, PageRequest request) {
        return jobs.items(jobUid, outcome, request);
    }

    /** Ends after the item under way; what is active goes on at the next start. */
    @Override
    public void close() {
        closed.countDown();
        endpointChanged.release();
        Thread last;
        synchronized (this) {
            if (subscription != null) {
                subscription.close();
            }
            last = running;
        }
        try {
            if (last != null) {
                last.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void run() {
        if (running == null) {
            running = Thread.ofVirtual().name("hookbench-batch").start(this::runActive);
        }
    }

    private void runActive() {
        while (true) {
            BatchJob next = next();
            if (next == null) {
                return;
            }
            try {
                run(next);
            } catch (StorageUnavailable e) {
                LOG.warn("batch {} waits: {}", next.uid(), e.toString());
                if (awaitClosing()) {
                    return;
                }
            } catch (RuntimeException e) {
                LOG.error("batch {} failed", next.uid(), e);
                end(next, JobStatus.FAILED, "It was stopped by a fault: " + e);
            }
        }
    }

    /** The work to go on with; the thread ends when there is none. */
    private synchronized @Nullable BatchJob next() {
        List<BatchJob> active = isClosed() ? List.of() : jobs.active();
        if (active.isEmpty()) {
            running = null;
            return null;
        }
        return active.getFirst();
    }

    private void run(BatchJob job) {
        if (job.status() == JobStatus.PENDING) {
            jobs.moved(job.uid(), JobStatus.PROCESSING, "", null);
            hub.publish(new CoreEvent.JobChanged(job.uid()));
        } else {
            items.resume(job);
        }
        Probing probing = new Probing(ports.endpoints(), () -> stops(job), endpointChanged);
        List<String> page = jobs.waiting(job.uid(), PAGE);
        while (!page.isEmpty()) {
            for (String subjectUid : page) {
                if (stops(job) || !items.turn(job, subjectUid, probing)) {
                    stopped(job);
                    return;
                }
                hub.publish(new CoreEvent.JobChanged(job.uid()));
            }
            page = jobs.waiting(job.uid(), PAGE);
        }
        end(job, JobStatus.COMPLETED, "");
    }

    private void stopped(BatchJob job) {
        if (cancelled.contains(job.uid())) {
            end(job, JobStatus.CANCELLED, "Cancelled by the user.");
        }
    }

    private void end(BatchJob job, JobStatus status, String error) {
        jobs.moved(job.uid(), status, error, clock.instant());
        cancelled.remove(job.uid());
        hub.publish(new CoreEvent.JobChanged(job.uid()));
    }

    private boolean stops(BatchJob job) {
        return isClosed() || cancelled.contains(job.uid());
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private boolean awaitClosing() {
        try {
            return closed.await(STORAGE_PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
