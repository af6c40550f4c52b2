package dev.hookbench.testing;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.breaker.BreakerView;
import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobItem;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.domain.job.JobStatus;
import dev.hookbench.domain.project.ProjectCommands;
import dev.hookbench.domain.project.ProjectDraft;
import dev.hookbench.domain.project.ProjectSettings;
import dev.hookbench.domain.project.Steering;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Breakers that a test sets, and batch work that goes on only when a test says so. */
public final class InMemorySteering implements BatchCommands, BreakerView, ProjectCommands {
    /** The breakers by endpoint. */
    public final Map<String, Breaker> breakers = new HashMap<>();

    /** Where meta events go. */
    public final InMemoryMetaCommands meta;

    private final InMemoryJobStore jobs;
    private final Ids ids;
    private final Clock clock;
    private final EventHub hub;

    /** Over these twins. */
    public InMemorySteering(InMemoryJobStore jobs, Ids ids, Clock clock, EventHub hub) {
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
        this.hub = hub;
        this.meta = new InMemoryMetaCommands(hub);
    }

    /** The ports, together. */
    public Steering steering() {
        return new Steering(this, this, this, meta);
    }

    /** The next item of the work has its turn. */
    public void turn(JobItem.Outcome outcome, String reason) {
        BatchJob job = jobs.active().getFirst();
        String subject = jobs.waiting(job.uid(), 1).getFirst();
        jobs.ended(job.uid(), new JobItem(subject, outcome, reason, clock.instant()));
        JobStatus next = jobs.waiting(job.uid(), 1).isEmpty() ? JobStatus.COMPLETED : JobStatus.PROCESSING;
        jobs.moved(job.uid(), next, "", next == JobStatus.COMPLETED ? clock.instant() : null);
        hub.publish(new CoreEvent.JobChanged(job.uid()));
    }

    @Override
    public long count(JobScope scope) {
        return jobs.count(scope);
    }

    @Override
    public Outcome<BatchJob> start(JobScope scope) {
        if (!jobs.active().isEmpty()) {
            return Outcome.refused("batch", "", "an active batch retry already exists: wait for it, or cancel it.");
        }
        BatchJob job = jobs.begin(BatchJob.made(ids.next(), scope, clock.instant()));
        hub.publish(new CoreEvent.JobChanged(job.uid()));
        return Outcome.done(job);
    }

    @Override
    public Outcome<BatchJob> cancel(String jobUid) {
        jobs.moved(jobUid, JobStatus.CANCELLED, "Cancelled by the user.", clock.instant());
        hub.publish(new CoreEvent.JobChanged(jobUid));
        return Outcome.done(jobs.find(jobUid).orElseThrow());
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

    @Override
    public Optional<Breaker> breaker(String endpointUid) {
        return Optional.ofNullable(breakers.get(endpointUid));
    }

    @Override
    public Map<String, Breaker> breakers() {
        return Map.copyOf(breakers);
    }

    @Override
    public ProjectSettings current() {
        return ProjectSettings.defaults();
    }

    @Override
    public Outcome<ProjectSettings> save(ProjectDraft draft) {
        return Outcome.refused("project", "", "Nothing is kept here.");
    }
}
