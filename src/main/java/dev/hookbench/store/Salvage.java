package dev.hookbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps copies of a database that was not shut down, before anything replays it. */
final class Salvage {
    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);
    private static final int KEPT = 3;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A larger database is not copied: copying it would keep the start waiting. */
    private static final long LARGEST = 512L * 1024 * 1024;

    private final Path aside;
    private final Clock clock;

    /** Keeps copies under {@code aside}. */
    Salvage(Path aside, Clock clock) {
        this.aside = aside;
        this.clock = clock;
    }

    /** Copies the database if it was not shut down; keeps the last three copies. */
    void copyIfUnclean(Path store) throws IOException {
        if (!isUnclean(store)) {
            return;
        }
        long size = size(store);
        if (size > LARGEST || size * 2 > Files.getFileStore(store).getUsableSpace()) {
            LOG.warn("the index was not closed; no copy is made of its {} bytes before it is opened", size);
            return;
        }
        Path copy = aside.resolve(NAME.format(clock.instant()));
        Disk.deleteFolder(copy);
        Disk.copyFolder(store, copy);
        LOG.info("the index was not closed; a copy is kept in {}", copy);
        dropOldest();
    }

    private static boolean isUnclean(Path store) throws IOException {
        Path properties = store.resolve("db.properties");
        return Files.exists(store.resolve("db.log"))
                || !Files.exists(properties)
                || !Files.readString(properties).contains("modified=no");
    }

    private static long size(Path store) throws IOException {
        long size = 0;
        for (Path file : Disk.files(store)) {
            size += Files.size(file);
        }
        return size;
    }

    private void dropOldest() throws IOException {
        List<Path> copies;
        try (Stream<Path> all = Files.list(aside)) {
            copies = all.sorted().toList();
        }
        for (Path old : copies.subList(0, Math.max(0, copies.size() - KEPT))) {
            Disk.deleteFolder(old);
        }
    }
}
