package dev.hookbench.testing;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobItem;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.domain.job.JobStatus;
import dev.hookbench.domain.job.JobStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Batch work in memory, over the twins of the stores. */
public final class InMemoryJobStore implements JobStore {
    private final InMemoryDeliveryStore deliveries;
    private final InMemoryEndpointStore endpoints;
    private final TreeMap<String, BatchJob> jobs = new TreeMap<>();
    private final Map<String, TreeMap<String, Optional<JobItem>>> items = new HashMap<>();

    /** Work over these. */
    public InMemoryJobStore(InMemoryDeliveryStore deliveries, InMemoryEndpointStore endpoints) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
    }

    @Override
    public long count(JobScope scope) {
        return subjects(scope).size();
    }

    @Override
    public synchronized BatchJob begin(BatchJob job) {
        TreeMap<String, Optional<JobItem>> waiting = new TreeMap<>();
        subjects(job.scope()).forEach(uid -> waiting.put(uid, Optional.empty()));
        items.put(job.uid(), waiting);
        BatchJob begun = counted(job, waiting.size());
        jobs.put(job.uid(), begun);
        return begun;
    }

    @Override
    public synchronized Optional<BatchJob> find(String uid) {
        return Optional.ofNullable(jobs.get(uid));
    }

    @Override
    public synchronized List<BatchJob> active() {
        return jobs.values().stream().filter(job -> job.status().isActive()).toList();
    }

    @Override
    public synchronized Page<BatchJob> page(PageRequest request) {
        return page(List.copyOf(jobs.descendingMap().values()), request, BatchJob::uid);
    }

    @Override
    public synchronized Page<JobItem> items(String jobUid, JobItem.@Nullable Outcome outcome, PageRequest request) {
        List<JobItem> rows = items.getOrDefault(jobUid, new TreeMap<>()).descendingMap().values().stream()
                .flatMap(Optional::stream)
                .filter(item -> outcome == null || item.outcome() == outcome)
                .toList();
        return page(rows, request, JobItem::subjectUid);
    }

    @Override
    public synchronized List<String> waiting(String jobUid, int limit) {
        return items.getOrDefault(jobUid, new TreeMap<>()).entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void moved(String jobUid, JobStatus status, String error, @Nullable Instant finishedAt) {
        jobs.computeIfPresent(
                jobUid,
                (_, job) -> new BatchJob(
                        jobUid,
                        job.scope(),
                        status,
                        job.total(),
                        job.processed(),
                        job.failed(),
                        job.skipped(),
                        error,
                        job.createdAt(),
                        finishedAt));
    }

    @Override
    public synchronized void ended(String jobUid, JobItem item) {
        TreeMap<String, Optional<JobItem>> all = items.getOrDefault(jobUid, new TreeMap<>());
        all.put(item.subjectUid(), Optional.of(item));
        jobs.computeIfPresent(jobUid, (_, job) -> counted(job, job.total()));
    }

    @Override
    public synchronized void resent(String jobUid, JobItem item, Delivery delivery, @Nullable StateChange change) {
        ended(jobUid, item);
        deliveries.moved(delivery, change);
    }

    @Override
    public synchronized void replayed(String jobUid, JobItem item, List<Delivery> made) {
        ended(jobUid, item);
        made.forEach(delivery -> deliveries.moved(delivery, null));
    }

    private BatchJob counted(BatchJob job, long total) {
        return new BatchJob(
                job.uid(),
                job.scope(),
                job.status(),
                total,
                count(job, null),
                count(job, JobItem.Outcome.FAILED),
                count(job, JobItem.Outcome.SKIPPED),
                job.error(),
                job.createdAt(),
                job.finishedAt());
    }

    private long count(BatchJob job, JobItem.@Nullable Outcome outcome) {
        return items.getOrDefault(job.uid(), new TreeMap<>()).values().stream()
                .flatMap(Optional::stream)
                .filter(item -> outcome == null || item.outcome() == outcome)
                .count();
    }

    private List<String> subjects(JobScope scope) {
        PageRequest all = PageRequest.newest(PageRequest.MAX_LIMIT);
        return switch (scope) {
            case JobScope.Retry(DeliveryFilter filter) -> passing(filter, all);
            case JobScope.Force(DeliveryFilter filter) -> passing(filter, all);
            case JobScope.Replay replay ->
                deliveries.events(replay.filter(), all).rows().stream()
                        .map(Event::uid)
                        .toList();
        };
    }

    private List<String> passing(DeliveryFilter filter, PageRequest all) {
        return deliveries.page(filter, all).rows().stream().map(Delivery::uid).toList();
    }

    private static <T> Page<T> page(List<T> rows, PageRequest request, Function<T, String> uid) {
        String cursor = request.cursor();
        int start = 0;
        if (cursor != null) {
            boolean older = request.direction() == Direction.OLDER;
            int before = (int) rows.stream()
                    .filter(row -> uid.apply(row).compareTo(cursor) >= (older ? 1 : 0))
                    .count();
            start = older ? before : before - 1;
        }
        return InMemoryPages.cut(rows, request, start, uid);
    }
}
