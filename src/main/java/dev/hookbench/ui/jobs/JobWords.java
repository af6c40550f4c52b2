package dev.hookbench.ui.jobs;

import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.ui.form.Words;

/** Batch work in words. */
public record JobWords(Words words) {
    /** What is under way and how far it is, or what came of it. */
    public String tell(BatchJob job) {
        if (job.status().isActive()) {
            return words.get(running(job.scope()), job.processed(), job.total(), troubles(job));
        }
        String came = words.get("jobs.came", job.sent(), job.failed(), job.skipped());
        return switch (job.status()) {
            case CANCELLED -> words.get("jobs.cancelled", job.processed(), job.total(), came);
            case FAILED -> words.get("jobs.failed", job.error(), came);
            default -> words.get(done(job.scope()), came);
        };
    }

    private static String running(JobScope scope) {
        return switch (scope) {
            case JobScope.Retry _ -> "jobs.retry.running";
            case JobScope.Force _ -> "jobs.force.running";
            case JobScope.Replay _ -> "jobs.replay.running";
        };
    }

    private static String done(JobScope scope) {
        return switch (scope) {
            case JobScope.Retry _ -> "jobs.retry.done";
            case JobScope.Force _ -> "jobs.force.done";
            case JobScope.Replay _ -> "jobs.replay.done";
        };
    }

    private String troubles(BatchJob job) {
        return job.failed() + job.skipped() == 0 ? "" : words.get("jobs.troubles", job.failed(), job.skipped());
    }
}
