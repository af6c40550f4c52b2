package dev.hookbench.store;

import dev.hookbench.domain.StorageUnavailable;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Sets what makes HSQLDB force each commit, and reads it back: for a database that exists, properties of the connection
 * are ignored.
 */
final class Durability {
    private static final Map<String, String> WANTED = Map.of(
            "hsqldb.write_delay", "false",
            "hsqldb.nio_data_file", "false",
            "hsqldb.log_size", "20",
            "hsqldb.extlog", "2",
            "hsqldb.tx", "MVCC");

    private Durability() {}

    /**
     * Sets and checks, as administrator.
     *
     * @throws StorageUnavailable naming the settings that did not take
     */
    static void establish(Handle admin) {
        admin.execute("SET FILES WRITE DELAY FALSE");
        admin.execute("SET FILES NIO FALSE");
        admin.execute("SET FILES LOG SIZE 20");
        admin.execute("SET DATABASE EXTERNAL EVENT LOG LEVEL 2");
        Map<String, String> actual = new TreeMap<>();
        admin.createQuery("SELECT property_name, property_value FROM information_schema.system_properties")
                .map((row, _) -> Map.entry(row.getString(1), String.valueOf(row.getString(2))))
                .forEach(entry -> actual.put(entry.getKey(), entry.getValue()));
        Map<String, String> wrong = new TreeMap<>();
        WANTED.forEach((name, value) -> {
            if (!value.equalsIgnoreCase(actual.get(name))) {
                wrong.put(name, String.valueOf(actual.get(name)));
            }
        });
        if (!wrong.isEmpty()) {
            throw new StorageUnavailable(
                    "The index would not be safe on disk: these HSQLDB settings did not take: " + wrong);
        }
    }
}
