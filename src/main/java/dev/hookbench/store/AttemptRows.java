package dev.hookbench.store;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Failed;
import dev.hookbench.domain.delivery.AttemptOutcome.Open;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import dev.hookbench.domain.delivery.ErrorClass;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.Handle;

/** Writes attempts into rows and reads them back. */
final class AttemptRows {
    private static final String OPEN = "open";
    private static final String INSERT = "INSERT INTO attempts VALUES (" + "?, ".repeat(18) + "?)";

    private AttemptRows() {}

    /** Keeps an attempt that has ended, new or in place of itself under way; false if it had ended before. */
    static boolean end(Handle handle, Attempt attempt) {
        return add(handle, attempt) || (removeOpen(handle, attempt.uid()) && add(handle, attempt));
    }

    private static boolean removeOpen(Handle handle, String uid) {
        return handle.execute("DELETE FROM attempts WHERE uid = ? AND outcome = ?", uid, OPEN) == 1;
    }

    /** Adds an attempt; false if it is there already, and stays as it is. */
    static boolean add(Handle handle, Attempt attempt) {
        return Bare.add(handle, INSERT, statement -> bind(statement, attempt));
    }

    private static void bind(PreparedStatement insert, Attempt attempt) throws SQLException {
        insert.setString(1, attempt.uid());
        insert.setString(2, attempt.deliveryUid());
        insert.setString(3, attempt.endpointUid());
        insert.setInt(4, attempt.number());
        insert.setString(5, attempt.url());
        insert.setLong(6, Columns.nanos(attempt.startedAt()));
        insert.setString(7, Columns.headers(attempt.requestHeaders()));
        insert.setString(8, Columns.body(attempt.requestBody()));
        insert.setInt(10, 0);
        for (int outcome = 11; outcome <= 19; outcome++) {
            insert.setNull(outcome, Types.VARCHAR);
        }
        insert.setBoolean(14, false);
        switch (attempt.outcome()) {
            case Open _ -> insert.setString(9, OPEN);
            case Unknown _ -> insert.setString(9, "unknown");
            case Answered answered -> bind(insert, answered);
            case Failed failed -> bind(insert, failed);
        }
    }

    /** The attempt in a row. */
    static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                Columns.text(row, "uid"),
                Columns.text(row, "delivery_uid"),
                Columns.text(row, "endpoint_uid"),
                row.getInt("number"),
                Columns.text(row, "url"),
                Columns.instant(row.getLong("started_at")),
                Columns.headers(Columns.text(row, "request_headers")),
                Columns.body(Columns.text(row, "request_body")),
                outcome(row));
    }

    private static void bind(PreparedStatement insert, Answered answered) throws SQLException {
        insert.setString(9, "answered");
        insert.setInt(10, answered.status());
        insert.setString(11, answered.reasonPhrase());
        insert.setString(12, Columns.headers(answered.headers()));
        insert.setString(13, Columns.body(answered.body()));
        insert.setBoolean(14, answered.truncated());
        insert.setString(15, answered.ipAddress());
        insert.setLong(18, Columns.nanos(answered.endedAt()));
        insert.setString(19, Columns.timings(answered.timings()));
    }

    private static void bind(PreparedStatement insert, Failed failed) throws SQLException {
        insert.setString(9, "failed");
        insert.setString(15, failed.ipAddress());
        insert.setString(16, failed.error().name());
        insert.setString(17, failed.message());
        insert.setLong(18, Columns.nanos(failed.endedAt()));
        insert.setString(19, Columns.timings(failed.timings()));
    }

    private static AttemptOutcome outcome(ResultSet row) throws SQLException {
        return switch (Columns.text(row, "outcome")) {
            case OPEN -> new Open();
            case "unknown" -> new Unknown();
            case "answered" ->
                new Answered(
                        row.getInt("status"),
                        Columns.text(row, "reason_phrase"),
                        Columns.headers(Columns.text(row, "response_headers")),
                        Columns.body(Columns.text(row, "response_body")),
                        row.getBoolean("truncated"),
                        Columns.text(row, "ip_address"),
                        Columns.instant(row.getLong("ended_at")),
                        Columns.timings(Columns.text(row, "timings")));
            default ->
                new Failed(
                        ErrorClass.valueOf(row.getString("error")),
                        Columns.text(row, "message"),
                        row.getString("ip_address"),
                        Columns.instant(row.getLong("ended_at")),
                        Columns.timings(Columns.text(row, "timings")));
        };
    }
}
