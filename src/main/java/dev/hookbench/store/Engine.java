package dev.hookbench.store;

import dev.hookbench.domain.StorageUnavailable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Opens connections to the HSQLDB database in one folder. */
final class Engine {
    private static final String ADMINISTRATOR = "SA";
    private static final String WORKER = "HOOKBENCH";

    private final Path folder;
    private final boolean replayWholeLog;

    /**
     * For the database in that folder.
     *
     * @param replayWholeLog refuse a log with a damaged line, where HSQLDB would drop what follows it
     */
    Engine(Path folder, boolean replayWholeLog) {
        this.folder = folder;
        this.replayWholeLog = replayWholeLog;
        if (folder.toString().contains(";")) {
            throw new StorageUnavailable("The data folder " + folder.getParent()
                    + " has a semicolon in its name, which HSQLDB cannot open. Choose another folder.");
        }
        // read once, when HSQLDB's logging class is loaded; otherwise it would replace the program's logging
        System.setProperty("hsqldb.reconfig_logging", "false");
    }

    /** A connection that may do everything; opens the database if it is not. */
    Handle administrator() throws SQLException {
        return Jdbi.open(connect(ADMINISTRATOR, ""));
    }

    /** A connection that may read and write rows. */
    Connection worker() throws SQLException {
        return connect(WORKER, "hookbench");
    }

    /** Opens the database, lets {@code work} be done, and shuts it down. */
    void session(Consumer<Handle> work) throws SQLException {
        try (Handle admin = administrator()) {
            try {
                work.accept(admin);
            } finally {
                admin.execute("SHUTDOWN");
            }
        }
    }

    private Connection connect(String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("hsqldb.lock_file", "false");
        properties.setProperty("hsqldb.tx", "mvcc");
        properties.setProperty("hsqldb.default_table_type", "cached");
        properties.setProperty("hsqldb.extlog", "2");
        properties.setProperty("hsqldb.applog", "0");
        properties.setProperty("hsqldb.full_log_replay", String.valueOf(replayWholeLog));
        return DriverManager.getConnection("jdbc:hsqldb:file:" + folder.resolve("db"), properties);
    }
}
