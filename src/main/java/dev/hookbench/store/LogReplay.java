package dev.hookbench.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides how the log of a database that was not shut down is replayed.
 *
 * <p>By itself HSQLDB drops a damaged line with all that follows and says nothing; told to replay the whole log, it
 * refuses even the harmless torn last line that a kill leaves. So the torn line is cut off first, and any other damage that
 * HSQLDB notices refuses to open. Its log has no checksums: it reads some garbled lines without noticing.
 */
final class LogReplay {
    private static final Logger LOG = LoggerFactory.getLogger(LogReplay.class);

    private final Path store;

    LogReplay(Path store) {
        this.store = store;
    }

    /** The engine to open the database with. */
    Engine engine() throws IOException, SQLException {
        Path log = store.resolve("db.log");
        if (Files.exists(log)) {
            cutTornLine(log);
        }
        return new Engine(store, true);
    }

    private static void cutTornLine(Path log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            long end = file.length();
            long whole = end;
            while (whole > 0 && byteBefore(file, whole) != '\n') {
                whole--;
            }
            if (whole < end) {
                LOG.info("cut {} bytes of a statement that was never committed off the log of the index", end - whole);
                file.setLength(whole);
                file.getFD().sync();
            }
        }
    }

    private static int byteBefore(RandomAccessFile file, long position) throws IOException {
        file.seek(position - 1);
        return file.read();
    }
}
