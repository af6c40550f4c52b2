package dev.hookbench.store;

import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.JournalEntry.CaptureDeleted;
import dev.hookbench.domain.journal.JournalEntry.CaptureJudged;
import dev.hookbench.domain.journal.JournalEntry.CaptureReceived;
import dev.hookbench.domain.signature.Verdict;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes batches of journal entries into the index, each with its counters and the mark in one transaction. */
final class CaptureWriter {
    private final Database database;

    CaptureWriter(Database database) {
        this.database = database;
    }

    /** The number of the last entry that is indexed; 0 for none. */
    long mark() {
        return database.read(handle -> handle.createQuery("SELECT sequence FROM marks WHERE name = 'indexed'")
                .mapTo(Long.class)
                .one());
    }

    /**
     * Indexes the captures, verdicts and deletions among {@code entries}, which must be in order.
     *
     * @param careful leave out captures that are there already, as after a commit of unknown outcome; takes a look-up each
     * @return the captures that were added, and those with another verdict
     */
    Written write(List<Stored> entries, boolean careful) {
        return database.index(connection -> {
            try (Batch batch = new Batch(connection, careful)) {
                for (Stored stored : entries) {
                    batch.add(stored);
                }
                batch.finish(entries.getLast().sequence());
                return new Written(batch.recorded, batch.judged);
            }
        });
    }

    /**
     * What a batch did.
     *
     * @param recorded uids of captures that were added
     * @param judged uids of captures that have another verdict
     */
    record Written(List<String> recorded, List<String> judged) {
        static final Written NOTHING = new Written(List.of(), List.of());
    }

    /** Moves the mark without indexing anything. */
    void skipTo(long sequence) {
        database.index(connection -> move(connection, sequence));
    }

    private static int move(Connection connection, long sequence) throws SQLException {
        try (PreparedStatement mark =
                connection.prepareStatement("UPDATE marks SET sequence = ? WHERE name = 'indexed'")) {
            mark.setLong(1, sequence);
            return mark.executeUpdate();
        }
    }

    /** A transaction's statements. */
    private static final class Batch implements AutoCloseable {
        private final Connection connection;
        private final PreparedStatement insert;
        private final @Nullable PreparedStatement lookUp;
        private final CaptureRows.AnswerText answer = new CaptureRows.AnswerText();
        private final CaptureCounts counts = new CaptureCounts();
        private final List<String> recorded = new ArrayList<>();
        private final List<String> judged = new ArrayList<>();
        private boolean waiting;

        Batch(Connection connection, boolean careful) throws SQLException {
            this.connection = connection;
            insert = connection.prepareStatement(CaptureRows.INSERT);
            lookUp = careful
                    ? connection.prepareStatement("SELECT 1 FROM captures WHERE sequence = ? OR uid = ?")
                    : null;
        }

        void add(Stored stored) throws SQLException {
            if (stored.entry() instanceof CaptureReceived received) {
                add(stored.sequence(), received.capture());
            } else if (stored.entry() instanceof CaptureDeleted deleted) {
                flush();
                delete(deleted.uid());
            } else if (stored.entry() instanceof CaptureJudged other) {
                flush();
                judge(other.uid(), other.verdict());
            }
        }

        void finish(long sequence) throws SQLException {
            flush();
            counts.write(connection);
            move(connection, sequence);
        }

        private void add(long sequence, Capture capture) throws SQLException {
            if (lookUp != null) {
                flush();
                lookUp.setLong(1, sequence);
                lookUp.setString(2, capture.uid());
                try (ResultSet found = lookUp.executeQuery()) {
                    if (found.next()) {
                        return;
                    }
                }
            }
            CaptureRows.bind(insert, sequence, capture, answer);
            insert.addBatch();
            waiting = true;
            counts.add(capture.inbox(), capture.verdict() instanceof Verdict.Invalid, 1);
            recorded.add(capture.uid());
        }

        private void flush() throws SQLException {
            if (waiting) {
                insert.executeBatch();
                waiting = false;
            }
        }

        /** Counts by what the row has, so that doing it twice does no harm. */
        private void judge(String uid, Verdict verdict) throws SQLException {
            try (PreparedStatement find =
                            connection.prepareStatement("SELECT inbox, verdict FROM captures WHERE uid = ?");
                    PreparedStatement update = connection.prepareStatement(CaptureRows.UPDATE_VERDICT)) {
                find.setString(1, uid);
                try (ResultSet row = find.executeQuery()) {
                    if (row.next()) {
                        String inbox = row.getString(1);
                        counts.add(inbox, "invalid".equals(row.getString(2)), -1);
                        counts.add(inbox, verdict instanceof Verdict.Invalid, 1);
                        CaptureRows.bindUpdate(update, uid, verdict);
                        update.executeUpdate();
                        judged.add(uid);
                    }
                }
            }
        }

        private void delete(String uid) throws SQLException {
            try (PreparedStatement find =
                            connection.prepareStatement("SELECT inbox, verdict FROM captures WHERE uid = ?");
                    PreparedStatement delete = connection.prepareStatement("DELETE FROM captures WHERE uid = ?")) {
                find.setString(1, uid);
                delete.setString(1, uid);
                try (ResultSet row = find.executeQuery()) {
                    if (row.next()) {
                        counts.add(row.getString(1), "invalid".equals(row.getString(2)), -1);
                        delete.executeUpdate();
                    }
                }
            }
        }

        @Override
        public void close() throws SQLException {
            insert.close();
            if (lookUp != null) {
                lookUp.close();
            }
        }
    }
}
