package dev.hookbench.store;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureFilter;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.store.Keyset.Keyed;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The captures in HSQLDB, by their numbers in the journal. */
final class JdbcCaptureIndex implements CaptureIndex {
    private final Database database;

    JdbcCaptureIndex(Database database) {
        this.database = database;
    }

    @Override
    public Page<CaptureRow> page(CaptureFilter filter, PageRequest request) {
        return database.read(handle -> {
            Keyset<CaptureRow> captures = new Keyset<>(
                    "captures",
                    "sequence",
                    (row, _) -> new Keyed<>(CaptureRows.row(row), row.getLong("sequence"), Columns.text(row, "uid")));
            restrict(captures, filter);
            String cursor = request.cursor();
            if (cursor == null) {
                return captures.page(handle, request, null);
            }
            return captures.page(handle, request, position(handle, cursor, request.direction()));
        });
    }

    @Override
    public Optional<Capture> find(String uid) {
        return database.read(handle -> handle.createQuery("SELECT * FROM captures WHERE uid = :uid")
                .bind("uid", uid)
                .map((row, _) -> CaptureRows.capture(row))
                .findOne());
    }

    @Override
    public Counts counts() {
        return database.read(handle -> handle.createQuery(
                        "SELECT COALESCE(SUM(total), 0), COALESCE(SUM(invalid), 0) FROM capture_counts")
                .map((row, _) -> new Counts(row.getLong(1), row.getLong(2)))
                .one());
    }

    private static void restrict(Keyset<CaptureRow> captures, CaptureFilter filter) {
        String inbox = filter.inbox();
        captures.where("inbox", inbox == null ? null : inbox.toLowerCase(Locale.ROOT));
        if (filter.method() != null) {
            captures.and("UCASE(method) = :method", "method", filter.method().toUpperCase(Locale.ROOT));
        }
        if (filter.verdict() != null) {
            captures.and("verdict = :verdict", "verdict", filter.verdict().toLowerCase(Locale.ROOT));
        }
        if (filter.status() != null) {
            restrictStatus(captures, filter.status().toLowerCase(Locale.ROOT));
        }
        String text = filter.text();
        if (text != null && !text.isEmpty()) {
            captures.and(
                    "(LOCATE(:text, LCASE(target)) > 0 OR LOCATE(:text, LCASE(event_type)) > 0)",
                    "text",
                    text.toLowerCase(Locale.ROOT));
        }
    }

    private static void restrictStatus(Keyset<CaptureRow> captures, String status) {
        if (status.matches("[0-9]xx")) {
            captures.and("status / 100 = :hundreds", "hundreds", status.charAt(0) - '0');
        } else if (status.matches("[0-9]{1,9}")) {
            captures.and("status = :status", "status", Integer.valueOf(status));
        } else {
            captures.and("1 = 0");
        }
    }

    /** The number of the cursor's capture, or, if it was deleted, of the next one that way by id. */
    private static long position(Handle handle, String cursor, Direction direction) {
        boolean older = direction == Direction.OLDER;
        return handle.createQuery("SELECT sequence FROM captures WHERE uid " + (older ? "<=" : ">=")
                        + " :cursor ORDER BY uid " + (older ? "DESC" : "ASC") + " LIMIT 1 USING INDEX")
                .bind("cursor", cursor)
                .mapTo(Long.class)
                .findOne()
                .orElse(older ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
}
