package dev.hookbench.store;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.domain.capture.Refusal;
import dev.hookbench.domain.capture.RequestLine;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verdict.Invalid;
import dev.hookbench.domain.signature.Verdict.NotChecked;
import dev.hookbench.domain.signature.Verdict.Valid;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Writes captures into rows and reads them back, whole or as a list shows them. */
final class CaptureRows {
    /** Inserts a row; parameters in the order that {@link #bind} fills. */
    static final String INSERT = "INSERT INTO captures VALUES (" + "?, ".repeat(25) + "?)";

    /** Changes the verdict of a row; parameters in the order that {@link #bindUpdate} fills. */
    static final String UPDATE_VERDICT = "UPDATE captures SET verdict = ?, verdict_scheme = ?, verdict_reason = ?,"
            + " verdict_detail = ?, verdict_text = ? WHERE uid = ?";

    private static final int VERDICT = 10;

    private CaptureRows() {}

    /** The answer's headers as text, kept from one row to the next: an inbox answers alike most of the time. */
    static final class AnswerText {
        private Headers headers = Headers.none();
        private String text = Columns.headers(headers);

        String of(Answer answer) {
            if (answer.headers() != headers) {
                headers = answer.headers();
                text = Columns.headers(headers);
            }
            return text;
        }
    }

    /** Fills the parameters of {@link #INSERT}. */
    static void bind(PreparedStatement insert, long sequence, Capture capture, AnswerText answer) throws SQLException {
        insert.setLong(1, sequence);
        insert.setString(2, capture.uid());
        insert.setLong(3, Columns.nanos(capture.receivedAt()));
        insert.setString(4, capture.inbox());
        insert.setString(5, capture.line().method());
        insert.setString(6, capture.line().target());
        setString(insert, 7, capture.eventType());
        insert.setInt(8, capture.answer().status());
        insert.setLong(9, capture.duration().toNanos());
        bindVerdict(insert, VERDICT, capture.verdict());
        insert.setLong(15, capture.body().size());
        insert.setString(16, capture.body().sha256());
        insert.setInt(17, capture.body().segment());
        insert.setLong(18, capture.body().offset());
        bindRefusal(insert, capture.refusal());
        insert.setString(22, capture.line().version());
        insert.setString(23, capture.remoteAddress());
        insert.setString(24, Columns.headers(capture.headers()));
        insert.setString(25, answer.of(capture.answer()));
        insert.setString(26, capture.answer().body());
    }

    /** What a list shows of a row. */
    static CaptureRow row(ResultSet row) throws SQLException {
        return new CaptureRow(
                Columns.text(row, "uid"),
                Columns.instant(row.getLong("received_at")),
                Columns.text(row, "inbox"),
                Columns.text(row, "method"),
                Columns.text(row, "target"),
                row.getString("event_type"),
                verdict(row),
                row.getInt("status"),
                row.getLong("body_size"),
                Duration.ofNanos(row.getLong("duration")),
                row.getString("refusal_reason") != null);
    }

    /** The whole capture in a row. */
    static Capture capture(ResultSet row) throws SQLException {
        return new Capture(
                Columns.text(row, "uid"),
                Columns.instant(row.getLong("received_at")),
                Columns.text(row, "inbox"),
                new RequestLine(Columns.text(row, "method"), Columns.text(row, "target"), Columns.text(row, "version")),
                Columns.headers(Columns.text(row, "headers")),
                Columns.text(row, "remote_address"),
                new BodyRef(
                        Columns.text(row, "body_sha256"),
                        row.getLong("body_size"),
                        row.getInt("body_segment"),
                        row.getLong("body_offset")),
                new Answer(
                        row.getInt("status"),
                        Columns.headers(Columns.text(row, "answer_headers")),
                        Columns.text(row, "answer_body")),
                verdict(row),
                row.getString("event_type"),
                refusal(row),
                Duration.ofNanos(row.getLong("duration")));
    }

    /** Fills the parameters of {@link #UPDATE_VERDICT}. */
    static void bindUpdate(PreparedStatement update, String uid, Verdict verdict) throws SQLException {
        bindVerdict(update, 1, verdict);
        update.setString(6, uid);
    }

    /** Five parameters from {@code first} on. */
    private static void bindVerdict(PreparedStatement statement, int first, Verdict verdict) throws SQLException {
        statement.setString(first, verdict.name());
        Invalid invalid = verdict instanceof Invalid found ? found : null;
        setString(statement, first + 1, scheme(verdict));
        setString(statement, first + 2, invalid == null ? null : invalid.reason());
        setString(statement, first + 3, invalid == null ? null : invalid.detail());
        setString(statement, first + 4, text(verdict));
    }

    private static @Nullable String scheme(Verdict verdict) {
        return switch (verdict) {
            case Valid valid -> valid.scheme();
            case Invalid invalid -> invalid.scheme();
            case NotChecked _ -> null;
        };
    }

    private static @Nullable String text(Verdict verdict) {
        return switch (verdict) {
            case Valid _ -> null;
            case Invalid invalid -> invalid.explanation();
            case NotChecked unchecked -> unchecked.why();
        };
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return switch (Columns.text(row, "verdict")) {
            case "valid" -> new Valid(Columns.text(row, "verdict_scheme"));
            case "invalid" ->
                new Invalid(
                        Columns.text(row, "verdict_scheme"),
                        Columns.text(row, "verdict_reason"),
                        row.getString("verdict_detail"),
                        Columns.text(row, "verdict_text"));
            default -> new NotChecked(Columns.text(row, "verdict_text"));
        };
    }

    private static void bindRefusal(PreparedStatement insert, @Nullable Refusal refusal) throws SQLException {
        setString(insert, 19, refusal == null ? null : refusal.reason());
        setString(insert, 20, refusal == null ? null : refusal.message());
        insert.setLong(21, refusal == null ? 0 : refusal.bytesSeen());
    }

    private static @Nullable Refusal refusal(ResultSet row) throws SQLException {
        String reason = row.getString("refusal_reason");
        return reason == null
                ? null
                : new Refusal(reason, Columns.text(row, "refusal_message"), row.getLong("refusal_bytes"));
    }

    private static void setString(PreparedStatement insert, int index, @Nullable String value) throws SQLException {
        if (value == null) {
            insert.setNull(index, Types.VARCHAR);
        } else {
            insert.setString(index, value);
        }
    }
}
