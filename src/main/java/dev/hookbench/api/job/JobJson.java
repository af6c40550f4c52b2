package dev.hookbench.api.job;

import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobItem;
import dev.hookbench.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Batch work and its items as the API gives them. */
final class JobJson {
    /** The form of batch work. */
    static final Schema JOB = Schema.object()
            .has("uid", Schema.text())
            .has(
                    "kind",
                    Schema.word("retry", "force", "replay")
                            .says("retry where failed deliveries are sent again, force where delivered ones are, replay where"
                                    + " events are matched again."))
            .has("filter", JobFilterJson.SCHEMA)
            .has("status", Schema.word("pending", "processing", "completed", "failed", "cancelled"))
            .has("active", Schema.flag().says("Whether it goes on by itself, after a restart too."))
            .has("total", Schema.integer().says("Items it has, settled when it was made."))
            .has("processed", Schema.integer().says("Items that had their turn."))
            .has("successful", Schema.integer().says("Of these, items that were sent."))
            .has("failed", Schema.integer().says("Of these, items that could not be sent."))
            .has("skipped", Schema.integer().says("Of these, items that were not to be sent."))
            .has("error", Schema.text().says("What ended it early; empty for nothing."))
            .has("created_at", Schema.time())
            .has("finished_at", Schema.time().orNull())
            .named("Job");

    /** The words of outcomes. */
    static final String[] OUTCOMES = {"sent", "failed", "skipped"};

    /** The form of an item that had its turn. */
    static final Schema ITEM = Schema.object()
            .has("subject_id", Schema.text().says("Id of the delivery that was sent again, or of the event replayed."))
            .has("outcome", Schema.word(OUTCOMES))
            .has("reason", Schema.text().says("Why it came so; empty when there is nothing to say."))
            .has("at", Schema.time())
            .named("JobItem");

    private JobJson() {}

    /** All of {@code job}. */
    static Map<String, @Nullable Object> job(BatchJob job) {
        return Json.object(
                "uid", job.uid(),
                "kind", job.scope().kind(),
                "filter", JobFilterJson.of(job.scope()),
                "status", ApiText.lower(job.status()),
                "active", job.status().isActive(),
                "total", job.total(),
                "processed", job.processed(),
                "successful", job.sent(),
                "failed", job.failed(),
                "skipped", job.skipped(),
                "error", job.error(),
                "created_at", ApiText.time(job.createdAt()),
                "finished_at", ApiText.time(job.finishedAt()));
    }

    /** All of {@code item}. */
    static Map<String, @Nullable Object> item(JobItem item) {
        return Json.object(
                "subject_id", item.subjectUid(),
                "outcome", ApiText.lower(item.outcome()),
                "reason", item.reason(),
                "at", ApiText.time(item.at()));
    }
}
