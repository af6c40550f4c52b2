package dev.hookbench.store;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Failed;
import dev.hookbench.domain.delivery.AttemptOutcome.Open;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import dev.hookbench.domain.delivery.ErrorClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Writes attempts into rows and reads them back. */
final class AttemptRows {
    private static final String OPEN = "open";

    private AttemptRows() {}

    /** Whether the attempt is there and under way; empty if it is not there. */
    static Optional<Boolean> isOpen(Handle handle, String uid) {
        return handle.createQuery("SELECT outcome FROM attempts WHERE uid = :uid")
                .bind("uid", uid)
                .mapTo(String.class)
                .findOne()
                .map(OPEN::equals);
    }

    /** Takes an attempt away. */
    static void remove(Handle handle, String uid) {
        handle.execute("DELETE FROM attempts WHERE uid = ?", uid);
    }

    /** Adds an attempt. */
    static void insert(Handle handle, Attempt attempt) {
        Update insert = handle.createUpdate("INSERT INTO attempts VALUES (:uid, :delivery, :endpoint, :number, :url,"
                        + " :started, :headers, :body, :outcome, :status, :reason, :responseHeaders, :responseBody,"
                        + " :truncated, :ip, :error, :message, :ended, :timings)")
                .bind("uid", attempt.uid())
                .bind("delivery", attempt.deliveryUid())
                .bind("endpoint", attempt.endpointUid())
                .bind("number", attempt.number())
                .bind("url", attempt.url())
                .bind("started", Columns.nanos(attempt.startedAt()))
                .bind("headers", Columns.headers(attempt.requestHeaders()))
                .bind("body", Columns.body(attempt.requestBody()));
        bindNothing(insert);
        switch (attempt.outcome()) {
            case Open _ -> insert.bind("outcome", OPEN);
            case Unknown _ -> insert.bind("outcome", "unknown");
            case Answered answered -> bind(insert, answered);
            case Failed failed -> bind(insert, failed);
        }
        insert.execute();
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

    private static void bindNothing(Update insert) {
        insert.bind("status", 0)
                .bind("reason", (String) null)
                .bind("responseHeaders", (String) null)
                .bind("responseBody", (String) null)
                .bind("truncated", false)
                .bind("ip", (String) null)
                .bind("error", (String) null)
                .bind("message", (String) null)
                .bind("ended", (Long) null)
                .bind("timings", (String) null);
    }

    private static void bind(Update insert, Answered answered) {
        insert.bind("outcome", "answered")
                .bind("status", answered.status())
                .bind("reason", answered.reasonPhrase())
                .bind("responseHeaders", Columns.headers(answered.headers()))
                .bind("responseBody", Columns.body(answered.body()))
                .bind("truncated", answered.truncated())
                .bind("ip", answered.ipAddress())
                .bind("ended", Columns.nanos(answered.endedAt()))
                .bind("timings", Columns.timings(answered.timings()));
    }

    private static void bind(Update insert, Failed failed) {
        insert.bind("outcome", "failed")
                .bind("error", failed.error().name())
                .bind("message", failed.message())
                .bind("ip", failed.ipAddress())
                .bind("ended", Columns.nanos(failed.endedAt()))
                .bind("timings", Columns.timings(failed.timings()));
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
