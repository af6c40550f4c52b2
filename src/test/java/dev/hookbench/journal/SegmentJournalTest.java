package dev.hookbench.journal;

import static dev.hookbench.journal.JournalBed.appendAll;
import static dev.hookbench.testing.SampleEntries.bytes;
import static dev.hookbench.testing.SampleEntries.capture;
import static dev.hookbench.testing.SampleEntries.deletion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.JournalEntry.EventAccepted;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.testing.JournalContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class SegmentJournalTest extends JournalContract {
    @TempDir
    Path temp;

    private JournalBed bed;
    private SegmentJournal journal;

    @BeforeEach
    void open() {
        bed = new JournalBed(temp.resolve("data"));
        // The contract stores bodies of 256 KiB in segments, so these must be larger than elsewhere.
        JournalOptions options = new JournalOptions(1 << 20, 1 << 22, 1 << 20, Duration.ofMillis(5));
        journal = bed.open(bed.followed::addAll, options);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Override
    protected Journal journal() {
        return journal;
    }

    @Override
    protected BodyReader bodies() {
        return journal.bodies();
    }

    @Override
    protected void breakDisk(String reason) {
        bed.disk.failCreates(reason);
        bed.disk.failWrites(reason);
        bed.disk.failForces(reason);
    }

    @Override
    protected void mendDisk() {
        bed.disk.mend();
    }

    @Test
    void handsEveryEntryToTheFollowerInOrder() throws Exception {
        List<Stored> stored = appendAll(journal, 10, "A", "B", "C", "D");

        await().until(() -> bed.followed.size() == 4);
        assertThat(bed.followed).isEqualTo(stored);
        assertThat(journal.lastSequence()).isEqualTo(4);
    }

    @Test
    void aFailingFollowerStopsNothing() throws Exception {
        JournalBed other = new JournalBed(temp.resolve("other"));
        try (SegmentJournal fragile = other.open(batch -> {
            throw new IllegalStateException("the index is broken");
        })) {
            appendAll(fragile, 10, "A", "B");
            assertThat(fragile.health().ok()).isTrue();
        }
    }

    @Test
    void aWaiterThatInterruptsTheWriterStopsNothing() throws Exception {
        journal.append(deletion("A"), Payload.none())
                .thenRun(() -> Thread.currentThread().interrupt())
                .get();

        appendAll(journal, 10, "B", "C");
        assertThat(journal.health().ok()).isTrue();
    }

    @Test
    void closingWritesAllThatWaits() throws Exception {
        List<CompletableFuture<Stored>> futures = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            futures.add(journal.append(deletion("D" + i), Payload.none()));
        }
        byte[] large = bytes(Journal.LARGE_BODY + 1, 9);
        futures.add(journal.append(capture("L", large), Payload.of(large)));

        journal.close();

        assertThat(futures).allSatisfy(future -> assertThat(future).isCompleted());
        assertThat(journal.health()).isEqualTo(new Journal.Health(false, "The journal is closed."));
        try (SegmentJournal again = bed.open()) {
            assertThat(again.lastSequence()).isEqualTo(301);
        }
    }

    @Test
    void refusesEntriesAfterClosingAndTakesTheirFilesAway() throws Exception {
        Path spooled = Files.write(journal.spoolFolder().resolve("late.tmp"), bytes("late"));
        journal.close();

        assertThat(journal.append(deletion("A"), Payload.none()))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(StorageUnavailable.class)
                .withMessageContaining("closed");
        assertThat(journal.append(capture("B", bytes("late")), new Payload.Spooled(spooled)))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(StorageUnavailable.class);
        assertThat(spooled).doesNotExist();
    }

    @Test
    void refusesASpooledFileOfAnotherSizeAndTakesItAway() throws Exception {
        Path spooled = Files.write(journal.spoolFolder().resolve("a.tmp"), bytes("four"));

        assertThat(journal.append(capture("A", bytes("longer")), new Payload.Spooled(spooled)))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(IllegalArgumentException.class)
                .withMessageContaining("the entry's body has 6 bytes, its payload 4");
        assertThat(spooled).doesNotExist();
    }

    @Test
    void refusesAnEntryThatNoSegmentTakes() throws Exception {
        EventAccepted accepted = EveryEntry.event(EveryEntry.deliveries(12_000));

        assertThat(journal.append(accepted, Payload.of(EveryEntry.PAYLOAD)))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(IllegalArgumentException.class)
                .withMessageContaining("a segment of the journal takes");
        appendAll(journal, 10, "A");
    }

    @Test
    void emptiesTheSpoolWhenItOpens() throws Exception {
        journal.close();
        Path left = Files.write(journal.spoolFolder().resolve("crashed.tmp"), bytes("half a bo"));

        bed.open().close();

        assertThat(left).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsFilesAndFoldersFromOtherUsers() throws Exception {
        byte[] large = bytes(Journal.LARGE_BODY + 1, 9);
        Path spooled = Files.write(journal.spoolFolder().resolve("a.tmp"), large);
        append(capture("A", large), new Payload.Spooled(spooled));
        append(capture("B", bytes("small")), Payload.of(bytes("small")));

        Set<String> rights = new TreeSet<>();
        try (Stream<Path> all = Files.walk(bed.data)) {
            for (Path path : all.toList()) {
                String text = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                rights.add((Files.isDirectory(path) ? "folder " : "file ") + text);
            }
        }
        assertThat(rights).containsExactly("file rw-------", "folder rwx------");
    }
}
