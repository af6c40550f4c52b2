package dev.hookbench.api.job;

import dev.hookbench.api.event.DeliveryQuery;
import dev.hookbench.api.event.EventQuery;
import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.event.EventHub;
import dev.hookbench.json.Json;
import java.time.Duration;
import java.util.List;

/** Convoy's routes that send many again ({@code convoy.md} 3.1). The work goes on in the background; its id is answered. */
public final class BatchRoutes {
    /** How long a batch replay is waited for before it is answered. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String RANGE =
            "Without dates all are meant, not only those of the last seven days. Parameters of pages are taken and not used. ";
    private static final Schema COUNT =
            Schema.object().has("num", Schema.integer()).named("Count");
    private static final Operation RETRY = DeliveryQuery.parameters(
                    Operation.named("batchRetryEventDeliveries", "Send many deliveries again"))
            .says(RANGE
                    + "Those neither failed nor discarded are skipped. One batch at a time; GET /api/v1/jobs/{id} tells how"
                    + " it gets on.")
            .answers(200, JobJson.JOB);
    private static final Operation COUNT_RETRY = DeliveryQuery.parameters(
                    Operation.named("countBatchRetryEvents", "Count the deliveries that a batch retry would have"))
            .says(RANGE)
            .answers(200, COUNT);
    private static final Operation REPLAY = EventQuery.batchParameters(
                    Operation.named("batchReplayEvents", "Match many events again"))
            .says(RANGE + "One batch at a time. What ends within " + PATIENCE.toSeconds()
                    + " seconds is answered with how many"
                    + " were successful, else GET /api/v1/jobs/{id} tells how it gets on.")
            .answers(200, JobJson.JOB);
    private static final Operation COUNT_REPLAY = EventQuery.batchParameters(
                    Operation.named("countBatchReplayEvents", "Count the events that a batch replay would have"))
            .says(RANGE)
            .answers(200, COUNT);

    private final BatchCommands batches;
    private final JobWait wait;

    /** The routes over that batch work, whose changes the hub tells. */
    public BatchRoutes(BatchCommands batches, EventHub hub) {
        this.batches = batches;
        this.wait = new JobWait(batches, hub, PATIENCE);
    }

    /** Their part of the table; it must come before the routes of single events and deliveries, whose ids would take its words. */
    public List<Route> routes() {
        RouteList events = RouteList.convoy(ApiTag.EVENTS)
                .add("POST", "/events/batchreplay", Scope.SEND, this::replay, REPLAY)
                .add("GET", "/events/countbatchreplayevents", Scope.READ, this::countReplay, COUNT_REPLAY);
        return RouteList.convoy(ApiTag.DELIVERIES)
                .add("POST", "/eventdeliveries/batchretry", Scope.SEND, this::retry, RETRY)
                .add("GET", "/eventdeliveries/countbatchretryevents", Scope.READ, this::countRetry, COUNT_RETRY)
                .and(events)
                .routes();
    }

    private ApiResponse retry(ApiRequest request) {
        JobScope scope = new JobScope.Retry(DeliveryQuery.batchFilter(request, RETRY, "batch retry"));
        return ApiResponse.of(batches.start(scope), job -> ApiResponse.ok("Batch retry processing", JobJson.job(job)));
    }

    private ApiResponse countRetry(ApiRequest request) {
        JobScope scope = new JobScope.Retry(DeliveryQuery.batchFilter(request, COUNT_RETRY, "batch retry count"));
        return ApiResponse.ok("event deliveries count successful", Json.object("num", batches.count(scope)));
    }

    private ApiResponse replay(ApiRequest request) {
        JobScope scope = new JobScope.Replay(EventQuery.batchFilter(request, REPLAY, "batch replay"));
        return ApiResponse.of(batches.start(scope), begun -> {
            BatchJob job = wait.ended(begun);
            return ApiResponse.ok(summary(job), JobJson.job(job));
        });
    }

    /** Convoy's words where they can be true already. */
    static String summary(BatchJob job) {
        return job.status().isActive()
                ? "Batch replay processing"
                : job.sent() + " successful, " + (job.total() - job.sent()) + " failed";
    }

    private ApiResponse countReplay(ApiRequest request) {
        JobScope scope = new JobScope.Replay(EventQuery.batchFilter(request, COUNT_REPLAY, "batch replay count"));
        return ApiResponse.ok("events count successful", Json.object("num", batches.count(scope)));
    }
}
