package dev.hookbench.ui.jobs;

import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.ui.form.Words;

/** Batch work in words. */
public record JobWords(Words words) {
    /** What is under way and how far it is, or what came of it. */
    public String tell(BatchJob job) {
        String kind = switch (job.scope()) {
            case JobScope.Retry _ -> "jobs.retry";
            case JobScope.Force _ -> "jobs.force";
            case JobScope.Replay _ -> "jobs.replay";
        };
        if (job.status().isActive()) {
            return words.get(kind + ".running", job.processed(), job.total(), troubles(job));
        }
        String came = words.get("jobs.came", job.sent(), job.failed(), job.skipped());
        return switch (job.status()) {
            case CANCELLED -> words.get("jobs.cancelled", job.processed(), job.total(), came);
            case FAILED -> words.get("jobs.failed", job.error(), came);
            default -> words.get(kind + ".done", came);
        };
    }

    private String troubles(BatchJob job) {
        return job.failed() + job.skipped() == 0 ? "" : words.get("jobs.troubles", job.failed(), job.skipped());
    }
}
