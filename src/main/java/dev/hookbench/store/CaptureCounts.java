package dev.hookbench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Gathers what a batch does to the counters of the inboxes. */
final class CaptureCounts {
    private final Map<String, long[]> byInbox = new HashMap<>();

    /** Counts {@code by} captures more, or fewer. */
    void add(String inbox, boolean invalid, int by) {
        long[] change = byInbox.computeIfAbsent(inbox, _ -> new long[2]);
        change[0] += by;
        change[1] += invalid ? by : 0;
    }

    /** Adds to the counters in the database. */
    void write(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                        "UPDATE capture_counts SET total = total + ?, invalid = invalid + ? WHERE inbox = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO capture_counts (total, invalid, inbox) VALUES (?, ?, ?)")) {
            for (Map.Entry<String, long[]> entry : byInbox.entrySet()) {
                if (execute(update, entry) == 0) {
                    execute(insert, entry);
                }
            }
        }
    }

    private static int execute(PreparedStatement statement, Map.Entry<String, long[]> entry) throws SQLException {
        statement.setLong(1, entry.getValue()[0]);
        statement.setLong(2, entry.getValue()[1]);
        statement.setString(3, entry.getKey());
        return statement.executeUpdate();
    }
}
