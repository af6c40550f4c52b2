package dev.hookbench.api.system;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.json.Json;
import java.util.List;
import java.util.function.LongSupplier;

/** The routes that say whether requests are taken, without a key at {@code /healthz} for scripts, by a key below the base. */
public final class HealthRoutes {
    private static final Schema HEALTH = Schema.object()
            .has("journal", Schema.object().has("ok", Schema.flag()).has("reason", Schema.text()))
            .has("index_lag_millis", Schema.integer())
            .named("Health");

    private final Journal journal;
    private final LongSupplier indexLagMillis;

    /** @param indexLagMillis how long the oldest entry of the journal has waited for the index */
    public HealthRoutes(Journal journal, LongSupplier indexLagMillis) {
        this.journal = journal;
        this.indexLagMillis = indexLagMillis;
    }

    /** Their part of the table. */
    public List<Route> routes() {
        Operation operation =
                Operation.named("getHealth", "Say whether requests are taken").answers(200, HEALTH);
        RouteList open = RouteList.bare(ApiTag.SYSTEM).add("GET", "/healthz", null, this::health, operation);
        RouteList keyed = RouteList.own(ApiTag.SYSTEM)
                .add("GET", "/health", Scope.READ, this::health, operation.called("getHealthByKey"));
        return open.and(keyed).routes();
    }

    private ApiResponse health(ApiRequest request) {
        Journal.Health health = journal.health();
        String message = health.ok() ? "Hookbench is running" : "Hookbench is running but stores nothing";
        return ApiResponse.ok(
                message,
                Json.object(
                        "journal",
                        Json.object("ok", health.ok(), "reason", health.reason()),
                        "index_lag_millis",
                        indexLagMillis.getAsLong()));
    }
}
