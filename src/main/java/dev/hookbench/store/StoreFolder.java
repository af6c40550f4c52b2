package dev.hookbench.store;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.files.Durably;
import dev.hookbench.files.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The folder {@code store} within a data folder: makes it, brings it to this program's schema, and never half.
 *
 * <p>A new or changed database is built in {@code store.new}, shut down, forced and renamed. HSQLDB can not open a
 * database whose first creation was cut off, and can not take back half a migration.
 */
final class StoreFolder {
    private static final String FORMAT = "format";

    private final Path dataFolder;
    private final SchemaMigrator migrator;
    private final Path store;
    private final Path fresh;

    /** The store of that data folder, at that schema. */
    StoreFolder(Path dataFolder, SchemaMigrator migrator) {
        this.dataFolder = dataFolder.toAbsolutePath();
        this.migrator = migrator;
        store = this.dataFolder.resolve("store");
        fresh = this.dataFolder.resolve("store.new");
    }

    /** Where the database is. */
    Path path() {
        return store;
    }

    /**
     * Makes the folder if there is none, and puts an interrupted change right.
     *
     * @throws StorageUnavailable if it was written by a newer program; nothing is touched then
     */
    void prepare() throws IOException, SQLException {
        refuseNewer();
        Disk.deleteFolder(fresh);
        if (!Files.exists(store)) {
            Optional<Path> before = newestBefore();
            if (before.isPresent()) {
                Durably.rename(before.get(), store);
            } else {
                build();
            }
        }
    }

    /** Brings an existing database to this program's schema, keeping the one before as {@code store.before-N}. */
    void upgrade() throws IOException, SQLException {
        AtomicBoolean behind = new AtomicBoolean();
        new LogReplay(store).engine().session(admin -> behind.set(migrator.isBehind(admin)));
        if (!behind.get()) {
            return;
        }
        Disk.copyFolder(store, fresh);
        migrateFresh();
        Path before = dataFolder.resolve("store.before-" + migrator.version());
        Disk.deleteFolder(before);
        Durably.rename(store, before);
        Durably.rename(fresh, store);
    }

    /** The version of the schema on disk; 0 where there is none. */
    int version() throws IOException {
        Path format = store.resolve(FORMAT);
        if (!Files.exists(format)) {
            return 0;
        }
        String text = Files.readString(format, StandardCharsets.UTF_8).strip();
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new StorageUnavailable(
                    "The file " + format + " holds \"" + text
                            + "\" where a number is expected. Restore the data folder from a backup.",
                    e);
        }
    }

    private void refuseNewer() throws IOException {
        int found = version();
        if (found > migrator.version()) {
            throw new StorageUnavailable("The data folder " + dataFolder + " has format " + found
                    + ", written by a newer Hookbench; this one reads up to format " + migrator.version()
                    + ". Start the newer Hookbench, or choose another folder with --data. Nothing was changed.");
        }
    }

    private void build() throws IOException, SQLException {
        OwnerOnly.createFolder(fresh);
        migrateFresh();
        Durably.rename(fresh, store);
    }

    private void migrateFresh() throws IOException, SQLException {
        new Engine(fresh, false).session(admin -> {
            Durability.establish(admin);
            migrator.migrate(admin);
        });
        Files.writeString(fresh.resolve(FORMAT), migrator.version() + "\n", StandardCharsets.UTF_8);
        Disk.forceFolder(fresh);
    }

    private Optional<Path> newestBefore() throws IOException {
        try (Stream<Path> all = Files.list(dataFolder)) {
            return all.filter(path -> path.getFileName().toString().startsWith("store.before-"))
                    .max((one, other) -> Integer.compare(number(one), number(other)));
        }
    }

    private static int number(Path before) {
        String name = before.getFileName().toString();
        return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
    }
}
