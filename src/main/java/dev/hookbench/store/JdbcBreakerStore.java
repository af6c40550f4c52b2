package dev.hookbench.store;

import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.breaker.BreakerState;
import dev.hookbench.domain.breaker.BreakerStore;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What circuit breakers remember, in HSQLDB. */
final class JdbcBreakerStore implements BreakerStore {
    private final Database database;

    JdbcBreakerStore(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, Breaker> all() {
        return database.read(handle -> {
            Map<String, Breaker> all = new HashMap<>();
            handle.createQuery("SELECT * FROM breakers")
                    .map((row, _) -> Map.entry(
                            Columns.text(row, "endpoint_uid"),
                            new Breaker(
                                    BreakerState.valueOf(row.getString("state")),
                                    row.getLong("failures"),
                                    row.getLong("successes"),
                                    row.getInt("consecutive_failures"),
                                    Columns.instantOrNull(row, "will_reset_at"),
                                    Columns.instant(row.getLong("sampled_at")))))
                    .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
            return all;
        });
    }

    @Override
    public void replaceAll(Map<String, Breaker> breakers) {
        database.run(handle -> {
            handle.execute("DELETE FROM breakers");
            if (breakers.isEmpty()) {
                return;
            }
            PreparedBatch batch = handle.prepareBatch("INSERT INTO breakers VALUES (?, ?, ?, ?, ?, ?, ?)");
            breakers.forEach((endpointUid, breaker) -> batch.add(
                    endpointUid,
                    breaker.state().name(),
                    breaker.failures(),
                    breaker.successes(),
                    breaker.consecutiveFailures(),
                    Columns.nanosOrNull(breaker.willResetAt()),
                    Columns.nanos(breaker.sampledAt())));
            batch.execute();
        });
    }
}
