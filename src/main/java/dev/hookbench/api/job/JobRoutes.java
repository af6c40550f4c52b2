package dev.hookbench.api.job;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.KnownParameters;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Operation.Parameter;
import dev.hookbench.api.route.Paging;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobItem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The routes that tell how batch work gets on and what came of each item, and that cancel it. */
public final class JobRoutes {
    private static final String ONE = "/jobs/{jobID}";
    private static final Operation LIST =
            Operation.named("listJobs", "List batch work, newest first").paged(JobJson.JOB);
    private static final Operation ITEMS = Operation.named(
                    "listJobItems", "List what came of each item that had its turn")
            .query(new Parameter(
                    "outcome", "Items of that outcome; all by default.", Schema.word(JobJson.OUTCOMES), false))
            .paged(JobJson.ITEM);

    private final BatchCommands batches;

    /** The routes over that batch work. */
    public JobRoutes(BatchCommands batches) {
        this.batches = batches;
    }

    /** Their part of the table. */
    public List<Route> routes() {
        return RouteList.own(ApiTag.JOBS)
                .add("GET", "/jobs", Scope.READ, this::list, LIST)
                .add(
                        "GET",
                        ONE,
                        Scope.READ,
                        this::one,
                        Operation.named("getJob", "Tell how batch work gets on").answers(200, JobJson.JOB))
                .add("GET", ONE + "/items", Scope.READ, this::items, ITEMS)
                .add(
                        "POST",
                        ONE + "/cancel",
                        Scope.SEND,
                        this::cancel,
                        Operation.named("cancelJob", "End batch work before its next item")
                                .says("What was sent stays sent.")
                                .answers(202, JobJson.JOB))
                .routes();
    }

    private ApiResponse list(ApiRequest request) {
        KnownParameters.require(request, LIST);
        return ApiResponse.ok(
                "Jobs fetched successfully", Paging.of(request).page(batches::list, BatchJob::uid, JobJson::job));
    }

    private ApiResponse one(ApiRequest request) {
        return batches.find(request.path("jobID"))
                .map(job -> ApiResponse.ok("Job fetched successfully", JobJson.job(job)))
                .orElseGet(() -> unknown(request));
    }

    private ApiResponse items(ApiRequest request) {
        KnownParameters.require(request, ITEMS);
        JobItem.Outcome outcome = outcome(request);
        return batches.find(request.path("jobID"))
                .map(job -> ApiResponse.ok(
                        "Job items fetched successfully",
                        Paging.of(request)
                                .page(
                                        part -> batches.outcomes(job.uid(), outcome, part),
                                        JobItem::subjectUid,
                                        JobJson::item)))
                .orElseGet(() -> unknown(request));
    }

    private static JobItem.@Nullable Outcome outcome(ApiRequest request) {
        String word = request.query("outcome").orElse("").toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return null;
        }
        if (!List.of(JobJson.OUTCOMES).contains(word)) {
            throw new BadInput(
                    "outcome " + word + " is unknown; use one of " + String.join(", ", JobJson.OUTCOMES) + ".");
        }
        return JobItem.Outcome.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private ApiResponse cancel(ApiRequest request) {
        if (batches.find(request.path("jobID")).isEmpty()) {
            return unknown(request);
        }
        return ApiResponse.of(
                batches.cancel(request.path("jobID")),
                job -> ApiResponse.accepted("Job ends before its next item", JobJson.job(job)));
    }

    private static ApiResponse unknown(ApiRequest request) {
        return ApiResponse.failure(404, "There is no job " + request.path("jobID") + "; GET /api/v1/jobs lists them.");
    }
}
