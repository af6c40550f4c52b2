package dev.hookbench.store;

import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStats;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.endpoint.StateChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The endpoints in HSQLDB, their secrets sealed. */
final class JdbcEndpointStore implements EndpointStore {
    private final Database database;
    private final EndpointRows rows;

    JdbcEndpointStore(Database database, SecretCipher cipher) {
        this.database = database;
        rows = new EndpointRows(cipher);
    }

    @Override
    public List<Endpoint> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM endpoints ORDER BY name, uid")
                .map((row, _) -> rows.read(handle, row))
                .list());
    }

    @Override
    public Optional<Endpoint> find(String uid) {
        return database.endpoints()
                .find(
                        uid,
                        () -> database.read(handle -> handle.createQuery("SELECT * FROM endpoints WHERE uid = :uid")
                                .bind("uid", uid)
                                .map((row, _) -> rows.read(handle, row))
                                .findOne()));
    }

    @Override
    public List<Endpoint> ownedBy(String ownerId) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM endpoints WHERE owner_id = :owner ORDER BY name, uid")
                        .bind("owner", ownerId)
                        .map((row, _) -> rows.read(handle, row))
                        .list());
    }

    @Override
    public void save(Endpoint endpoint) {
        database.writeEndpoints(handle -> {
            rows.replace(handle, endpoint);
            return true;
        });
    }

    @Override
    public Optional<Endpoint> edit(Endpoint endpoint) {
        return database.writeEndpoints(handle -> {
            Optional<Endpoint> edited = handle.createQuery("SELECT state FROM endpoints WHERE uid = :uid")
                    .bind("uid", endpoint.uid())
                    .mapTo(String.class)
                    .findOne()
                    .map(state -> endpoint.in(EndpointState.valueOf(state)));
            edited.ifPresent(now -> rows.replace(handle, now));
            return edited;
        });
    }

    @Override
    public boolean move(StateChange change) {
        return database.writeEndpoints(handle -> EndpointMoves.move(handle, change, database.tallies()));
    }

    @Override
    public void addHistory(StateChange change) {
        database.run(handle -> EndpointMoves.addHistory(handle, change));
    }

    @Override
    public void delete(String uid) {
        database.writeEndpoints(handle -> {
            handle.execute("DELETE FROM endpoints WHERE uid = ?", uid);
            handle.execute("DELETE FROM endpoint_secrets WHERE endpoint_uid = ?", uid);
            handle.execute("DELETE FROM endpoint_stats WHERE endpoint_uid = ?", uid);
            SubscriptionRows.deleteOfEndpoint(handle, uid);
            return true;
        });
    }

    @Override
    public List<StateChange> history(String uid) {
        return database.read(handle -> handle.createQuery("SELECT * FROM endpoint_history WHERE endpoint_uid = :uid"
                        + " ORDER BY endpoint_uid DESC, number DESC")
                .bind("uid", uid)
                .map((row, _) -> EndpointMoves.change(row))
                .list());
    }

    @Override
    public EndpointStats stats(String uid) {
        return database.read(handle -> EndpointMoves.stats(handle, uid));
    }

    @Override
    public Map<String, EndpointStats> stats() {
        return database.read(handle -> {
            Map<String, EndpointStats> stats = new HashMap<>();
            handle.createQuery("SELECT uid FROM endpoints")
                    .mapTo(String.class)
                    .forEach(uid -> stats.put(uid, EndpointStats.none()));
            handle.createQuery("SELECT * FROM endpoint_stats")
                    .map((row, _) -> Map.entry(Columns.text(row, "endpoint_uid"), EndpointMoves.stats(row)))
                    .forEach(entry -> stats.replace(entry.getKey(), entry.getValue()));
            return stats;
        });
    }
}
