package dev.hookbench.store;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobItem;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.domain.job.JobStatus;
import dev.hookbench.domain.job.JobStore;
import dev.hookbench.store.Keyset.Keyed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Batch work in HSQLDB. */
final class JdbcJobStore implements JobStore {
    private static final String WAITING = "WAITING";

    private final Database database;

    JdbcJobStore(Database database) {
        this.database = database;
    }

    @Override
    public long count(JobScope scope) {
        return database.read(handle -> items(scope).count(handle));
    }

    @Override
    public BatchJob begin(BatchJob job) {
        database.run(handle -> {
            long total = items(job.scope())
                    .insert(
                            handle,
                            "INSERT INTO job_items SELECT CAST(:into AS VARCHAR(26)), uid, '" + WAITING
                                    + "', '', CAST(0 AS BIGINT)",
                            job.uid());
            handle.execute(
                    "INSERT INTO jobs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    job.uid(),
                    job.scope().kind(),
                    JobScopes.write(job.scope()),
                    job.status().name(),
                    total,
                    0,
                    0,
                    0,
                    job.error(),
                    Columns.nanos(job.createdAt()),
                    Columns.nanosOrNull(job.finishedAt()));
        });
        return find(job.uid()).orElseThrow();
    }

    @Override
    public Optional<BatchJob> find(String uid) {
        return database.read(handle -> handle.createQuery("SELECT * FROM jobs WHERE uid = :uid")
                .bind("uid", uid)
                .map((row, _) -> job(row))
                .findOne());
    }

    @Override
    public List<BatchJob> active() {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM jobs WHERE status IN ('PENDING', 'PROCESSING') ORDER BY uid")
                .map((row, _) -> job(row))
                .list());
    }

    @Override
    public Page<BatchJob> page(PageRequest request) {
        Keyset<BatchJob> jobs = new Keyset<>("jobs", "uid", (row, _) -> {
            BatchJob job = job(row);
            return new Keyed<>(job, job.uid(), job.uid());
        });
        return database.read(handle -> jobs.page(handle, request, request.cursor()));
    }

    @Override
    public Page<JobItem> items(String jobUid, JobItem.@Nullable Outcome outcome, PageRequest request) {
        Keyset<JobItem> items = new Keyset<>("job_items", "subject_uid", (row, _) -> {
            JobItem item = item(row);
            return new Keyed<>(item, item.subjectUid(), item.subjectUid());
        });
        items.where("job_uid", jobUid);
        if (outcome == null) {
            items.and("outcome <> :waiting", "waiting", WAITING);
        } else {
            items.andEqual("outcome", outcome.name());
        }
        return database.read(handle -> items.page(handle, request, request.cursor()));
    }

    @Override
    public List<String> waiting(String jobUid, int limit) {
        return database.read(handle -> handle.createQuery(
                        "SELECT subject_uid FROM job_items WHERE job_uid = :job AND outcome = :waiting"
                                + " ORDER BY job_uid, subject_uid LIMIT :limit USING INDEX")
                .bind("job", jobUid)
                .bind("waiting", WAITING)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    @Override
    public void moved(String jobUid, JobStatus status, String error, @Nullable Instant finishedAt) {
        database.run(handle -> handle.execute(
                "UPDATE jobs SET status = ?, error = ?, finished_at = ? WHERE uid = ?",
                status.name(),
                error,
                Columns.nanosOrNull(finishedAt),
                jobUid));
    }

    @Override
    public void ended(String jobUid, JobItem item) {
        database.run(handle -> end(handle, jobUid, item));
    }

    @Override
    public void resent(String jobUid, JobItem item, Delivery delivery, @Nullable StateChange change) {
        database.writeEndpoints(handle -> {
            end(handle, jobUid, item);
            DeliveryRows.put(handle, delivery, database.tallies());
            return change != null && EndpointMoves.move(handle, change, database.tallies());
        });
    }

    @Override
    public void replayed(String jobUid, JobItem item, List<Delivery> made) {
        database.run(handle -> {
            end(handle, jobUid, item);
            DeliveryRows.add(handle, made, database.tallies());
        });
    }

    private static void end(Handle handle, String jobUid, JobItem item) {
        String before = handle.createQuery(
                        "SELECT outcome FROM job_items WHERE job_uid = :job AND subject_uid = :subject")
                .bind("job", jobUid)
                .bind("subject", item.subjectUid())
                .mapTo(String.class)
                .findOne()
                .orElse(WAITING);
        handle.execute(
                "UPDATE job_items SET outcome = ?, reason = ?, ended_at = ? WHERE job_uid = ? AND subject_uid = ?",
                item.outcome().name(),
                item.reason(),
                Columns.nanos(item.at()),
                jobUid,
                item.subjectUid());
        handle.execute(
                "UPDATE jobs SET processed = processed + ?, failed = failed + ?, skipped = skipped + ? WHERE uid = ?",
                before.equals(WAITING) ? 1 : 0,
                change(before, item, JobItem.Outcome.FAILED),
                change(before, item, JobItem.Outcome.SKIPPED),
                jobUid);
    }

    private static int change(String before, JobItem item, JobItem.Outcome outcome) {
        return (item.outcome() == outcome ? 1 : 0) - (before.equals(outcome.name()) ? 1 : 0);
    }

    private static Keyset<?> items(JobScope scope) {
        return switch (scope) {
            case JobScope.Retry retry -> DeliveryPages.deliveries(retry.filter());
            case JobScope.Force force -> DeliveryPages.deliveries(force.filter());
            case JobScope.Replay replay -> DeliveryPages.events(replay.filter());
        };
    }

    private static BatchJob job(ResultSet row) throws SQLException {
        return new BatchJob(
                Columns.text(row, "uid"),
                JobScopes.read(Columns.text(row, "kind"), Columns.text(row, "scope")),
                JobStatus.valueOf(row.getString("status")),
                row.getLong("total"),
                row.getLong("processed"),
                row.getLong("failed"),
                row.getLong("skipped"),
                Columns.text(row, "error"),
                Columns.instant(row.getLong("created_at")),
                Columns.instantOrNull(row, "finished_at"));
    }

    private static JobItem item(ResultSet row) throws SQLException {
        return new JobItem(
                Columns.text(row, "subject_uid"),
                JobItem.Outcome.valueOf(row.getString("outcome")),
                Columns.text(row, "reason"),
                Columns.instant(row.getLong("ended_at")));
    }
}
