package dev.hookbench.api;

import dev.hookbench.domain.journal.Journal;
import dev.hookbench.json.Json;
import java.util.List;
import java.util.function.LongSupplier;

/** The route that says whether requests are taken, without a key and without anything else. */
final class HealthRoute {
    private final Journal journal;
    private final LongSupplier indexLagMillis;

    HealthRoute(Journal journal, LongSupplier indexLagMillis) {
        this.journal = journal;
        this.indexLagMillis = indexLagMillis;
    }

    /** Its part of the table. */
    List<Route> routes() {
        return List.of(new Route("GET", "/healthz", null, this::health));
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
