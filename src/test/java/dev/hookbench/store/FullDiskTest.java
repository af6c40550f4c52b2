package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.event.CoreEvent.ServiceStateChanged;
import dev.hookbench.event.EventHub;
import dev.hookbench.store.SchemaMigrator.Migration;
import dev.hookbench.testing.FakeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: a small file system in memory. Skipped where the process may not mount one. */
final class FullDiskTest {
    private static final Migration NOTES = new Migration("V001__notes.sql", """
            CREATE USER HOOKBENCH PASSWORD 'hookbench';
            CREATE CACHED TABLE notes (id INTEGER PRIMARY KEY, text VARCHAR(10000));
            GRANT ALL ON TABLE notes TO HOOKBENCH;
            """);

    @TempDir
    Path temporary;

    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(temporary.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString());
        assumeThat(mounted).as("may mount a file system").isTrue();
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheDiskFillsAndIsFreed() throws IOException {
        List<Integer> acknowledged = new ArrayList<>();
        Path crashed = temporary.resolve("crashed");
        try (Database database = open(disk)) {
            note(database, 0);
            Path ballast = disk.resolve("ballast");
            Files.write(
                    ballast, new byte[Math.toIntExact(Files.getFileStore(disk).getUsableSpace() - 200_000)]);
            int id = fill(database, acknowledged);
            assertThatThrownBy(() -> note(database, 999_999)).isInstanceOf(StorageUnavailable.class);
            Files.delete(ballast);
            for (int more = id + 1; more <= id + 20; more++) {
                note(database, more);
                acknowledged.add(more);
            }
            assertThat(database.fault()).isNull();
            Disk.copyFolder(disk.resolve("store"), crashed.resolve("store"));
        }
        try (Database database = open(crashed)) {
            assertThat(notes(database)).containsAll(acknowledged);
        }
    }

    @Test
    void capturesWaitWhileTheDiskIsFullAndAreIndexedOnceItIsNot() throws IOException {
        Path crashed = temporary.resolve("crashed");
        ListedTail tail = new ListedTail();
        EventHub hub = new EventHub();
        try (Stores stores = Stores.open(disk, new FakeClock(), hub)) {
            CaptureIndexer indexer = stores.indexer();
            List<StoreHealth> states = new CopyOnWriteArrayList<>();
            hub.subscribe(event -> {
                if (event instanceof ServiceStateChanged) {
                    states.add(stores.health());
                }
            });
            indexer.start(tail);
            Path ballast = disk.resolve("ballast");
            Files.write(
                    ballast, new byte[Math.toIntExact(Files.getFileStore(disk).getUsableSpace() - 200_000)]);
            await().pollInterval(Duration.ofMillis(1)).until(() -> {
                indexer.accept(List.of(tail.addCapture("C" + tail.size())));
                return !states.isEmpty();
            });
            assertThat(states.getFirst().ok()).isFalse();
            assertThat(states.getFirst().reason()).contains("safe in the journal");
            Files.delete(ballast);
            await().until(() -> indexer.lag().entries() == 0);
            await().until(() -> stores.health().equals(new StoreHealth(true, "", "")));
            await().until(() -> states.getLast().ok());
            Disk.copyFolder(disk.resolve("store"), crashed.resolve("store"));
        }
        try (Stores stores = Stores.open(crashed, new FakeClock(), hub)) {
            assertThat(stores.captures().counts().total()).isEqualTo(tail.size());
            assertThat(stores.captures().find("C" + (tail.size() - 1))).isPresent();
        }
    }

    private static int fill(Database database, List<Integer> acknowledged) {
        for (int id = 1; id < 10_000; id++) {
            try {
                note(database, id);
                acknowledged.add(id);
            } catch (StorageUnavailable e) {
                return id;
            }
        }
        throw new AssertionError("the disk never filled");
    }

    private static Database open(Path folder) {
        FakeClock clock = new FakeClock();
        return Database.open(folder, clock, new SchemaMigrator(List.of(NOTES), clock), Duration.ZERO);
    }

    private static void note(Database database, int id) {
        database.run(handle -> handle.execute("INSERT INTO notes VALUES (?, ?)", id, "x".repeat(1_500)));
    }

    private static List<Integer> notes(Database database) {
        return database.read(handle ->
                handle.createQuery("SELECT id FROM notes").mapTo(Integer.class).list());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
