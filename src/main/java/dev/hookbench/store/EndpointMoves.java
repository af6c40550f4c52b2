package dev.hookbench.store;

import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStats;
import dev.hookbench.domain.endpoint.StateChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What happens to endpoints within a transaction of theirs or of a delivery: moves, history, figures. */
final class EndpointMoves {
    private EndpointMoves() {}

    /**
     * Moves the endpoint and adds the entry; false, with nothing changed, if it is elsewhere by now.
     *
     * @param tallies what happened before in this transaction
     */
    static boolean move(Handle handle, StateChange change, Tallies tallies) {
        EndpointState from = change.from();
        int moved = from == null
                ? 0
                : handle.execute(
                        "UPDATE endpoints SET state = ? WHERE uid = ? AND state = ?",
                        change.to().name(),
                        change.endpointUid(),
                        from.name());
        if (moved > 0) {
            addHistory(handle, change);
            if (change.to() == EndpointState.ACTIVE) {
                tallies.settle(handle);
                exhausted(handle, change.endpointUid(), 0);
            }
        }
        return moved > 0;
    }

    /** Adds an entry. */
    static void addHistory(Handle handle, StateChange change) {
        EndpointState from = change.from();
        handle.execute(
                "INSERT INTO endpoint_history (endpoint_uid, changed_at, from_state, to_state, cause, delivery_uid)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                change.endpointUid(),
                Columns.nanos(change.at()),
                from == null ? null : from.name(),
                change.to().name(),
                change.cause(),
                change.deliveryUid());
    }

    /** The entry in a row of the history. */
    static StateChange change(ResultSet row) throws SQLException {
        String from = row.getString("from_state");
        return new StateChange(
                Columns.text(row, "endpoint_uid"),
                Columns.instant(row.getLong("changed_at")),
                from == null ? null : EndpointState.valueOf(from),
                EndpointState.valueOf(row.getString("to_state")),
                Columns.text(row, "cause"),
                row.getString("delivery_uid"));
    }

    /** Keeps how an endpoint has been doing. */
    static void keep(Handle handle, String uid, EndpointStats stats) {
        handle.execute("DELETE FROM endpoint_stats WHERE endpoint_uid = ?", uid);
        handle.execute(
                "INSERT INTO endpoint_stats VALUES (?, ?, ?, ?, ?, ?)",
                uid,
                stats.recent().stream().map(success -> success ? "+" : "-").collect(Collectors.joining()),
                stats.succeeded(),
                stats.failed(),
                Columns.nanosOrNull(stats.lastAttemptAt()),
                stats.exhausted());
    }

    /** How an endpoint has been doing. */
    static EndpointStats stats(Handle handle, String uid) {
        return handle.createQuery("SELECT * FROM endpoint_stats WHERE endpoint_uid = :uid")
                .bind("uid", uid)
                .map((row, _) -> stats(row))
                .findOne()
                .orElse(EndpointStats.none());
    }

    private static void exhausted(Handle handle, String uid, long count) {
        handle.execute("UPDATE endpoint_stats SET exhausted = ? WHERE endpoint_uid = ?", count, uid);
    }

    /** The figures in a row. */
    static EndpointStats stats(ResultSet row) throws SQLException {
        List<Boolean> recent =
                Columns.text(row, "recent").chars().mapToObj(c -> c == '+').toList();
        return new EndpointStats(
                recent,
                row.getLong("succeeded"),
                row.getLong("failed"),
                row.getLong("exhausted"),
                Columns.instantOrNull(row, "last_attempt_at"));
    }

    /** Whether the endpoint is there. */
    static boolean exists(Handle handle, String uid) {
        return handle.createQuery("SELECT 1 FROM endpoints WHERE uid = :uid")
                .bind("uid", uid)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
