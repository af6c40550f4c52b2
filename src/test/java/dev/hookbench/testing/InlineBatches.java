package dev.hookbench.testing;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobItem;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.domain.job.JobStatus;
import dev.hookbench.domain.job.JobStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Batch work that is done at once, by the twin of the commands. */
public final class InlineBatches implements BatchCommands {
    private final Room room;
    private final JobStore jobs;

    /** Work over that room. */
    public InlineBatches(Room room) {
        this.room = room;
        this.jobs = new InMemoryJobStore(room.deliveries, room.endpoints);
    }

    @Override
    public long count(JobScope scope) {
        return jobs.count(scope);
    }

    @Override
    public Outcome<BatchJob> start(JobScope scope) {
        if (!jobs.active().isEmpty()) {
            return Outcome.refused("batch", "", "an active batch already exists");
        }
        BatchJob job = jobs.begin(BatchJob.made(room.ids.next(), scope, room.clock.instant()));
        for (String uid : jobs.waiting(job.uid(), PageRequest.MAX_LIMIT)) {
            boolean done = room.sent.resend(uid).result().isPresent();
            JobItem.Outcome outcome = done ? JobItem.Outcome.SENT : JobItem.Outcome.SKIPPED;
            jobs.ended(job.uid(), new JobItem(uid, outcome, done ? "" : "Refused.", room.clock.instant()));
        }
        jobs.moved(job.uid(), JobStatus.COMPLETED, "", room.clock.instant());
        return Outcome.done(jobs.find(job.uid()).orElseThrow());
    }

    @Override
    public Outcome<BatchJob> cancel(String jobUid) {
        return Outcome.refused("batch", jobUid, "it is done at once");
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
}
