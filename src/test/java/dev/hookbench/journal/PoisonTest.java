package dev.hookbench.journal;

import static dev.hookbench.journal.JournalBed.appendAll;
import static dev.hookbench.journal.JournalBed.uids;
import static dev.hookbench.testing.SampleEntries.bytes;
import static dev.hookbench.testing.SampleEntries.capture;
import static dev.hookbench.testing.SampleEntries.deletion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.Payload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when the disk fails: nothing is acknowledged that is not there, and it goes on by itself. */
final class PoisonTest {
    private static final String FULL = "No space left on device";
    private static final String EIO = "Input/output error";

    @TempDir
    Path temp;

    private JournalBed bed;

    @BeforeEach
    void open() {
        bed = new JournalBed(temp.resolve("data"));
    }

    @Test
    void aFullDiskAtAWriteRefusesAndGoesOnInANewSegment() throws Exception {
        try (SegmentJournal journal = bed.open()) {
            appendAll(journal, 100, "A", "B");
            bed.disk.failWrites(FULL);
            refused(journal.append(capture("lost", bytes(100, 1)), Payload.of(bytes(100, 1))), FULL);

            recover(journal);
            List<Stored> after = appendAll(journal, 100, "C");

            assertThat(after.getFirst().sequence()).isEqualTo(3);
            assertThat(after.getFirst().entry().body().segment()).isGreaterThan(1);
        }
        assertReplayed("A", "B", "C");
    }

    @Test
    void aFailedForceIsNeverRepeatedAndItsRecordsAreVoid() throws Exception {
        try (SegmentJournal journal = bed.open()) {
            appendAll(journal, 100, "A");
            bed.disk.failForces(EIO);
            refused(journal.append(deletion("void"), Payload.none()), EIO);
            List<String> callsUntilPoisoned = bed.disk.callsOf("000001.wal");

            recover(journal);
            appendAll(journal, 100, "B");

            assertThat(callsUntilPoisoned).endsWith("write", "force", "close");
            assertThat(bed.disk.callsOf("000001.wal")).isEqualTo(callsUntilPoisoned);
        }
        assertReplayed("A", "B");
    }

    @Test
    void theWaitersOfTheBatchAndThoseBehindItAreRefused() throws Exception {
        try (SegmentJournal journal = bed.open()) {
            bed.disk.holdForces();
            List<CompletableFuture<Stored>> futures = new ArrayList<>();
            futures.add(journal.append(deletion("in the force"), Payload.none()));
            bed.disk.awaitHeldForce();
            for (int i = 0; i < 50; i++) {
                futures.add(journal.append(deletion("queued" + i), Payload.none()));
            }

            bed.disk.failCreates(EIO);
            bed.disk.failForces(EIO);
            bed.disk.letForcesGo();

            for (CompletableFuture<Stored> future : futures) {
                refused(future, EIO);
            }
            assertThat(bed.followed).isEmpty();
            recover(journal);
            assertThat(appendAll(journal, 10, "A").getFirst().sequence()).isEqualTo(1);
        }
        assertReplayed("A");
    }

    @Test
    void whileItIsBrokenItSaysWhyAndTriesByItself() throws Exception {
        try (SegmentJournal journal = bed.open()) {
            bed.disk.failCreates(FULL);
            bed.disk.failForces(FULL);
            refused(journal.append(deletion("A"), Payload.none()), FULL);

            assertThat(journal.health())
                    .isEqualTo(new Journal.Health(
                            false, "The journal cannot be written: " + FULL + ". It is tried again every 5 ms."));

            bed.disk.mend();
            await().untilAsserted(() -> assertThat(journal.health()).isEqualTo(new Journal.Health(true, "")));
        }
    }

    @Test
    void entriesAreTakenUntilThePreparedSpaceIsUsedUp() throws Exception {
        List<String> taken = new ArrayList<>();
        try (SegmentJournal journal = bed.open()) {
            appendAll(journal, 100, "first");
            taken.add("first");
            bed.disk.failCreates(FULL);
            CompletableFuture<Stored> last = new CompletableFuture<>();
            for (int i = 0; i < 10 && !last.isCompletedExceptionally(); i++) {
                byte[] body = bytes(20_000, i);
                last = journal.append(capture("C" + i, body), Payload.of(body));
                if (last.handle((stored, failure) -> failure == null).join()) {
                    taken.add("C" + i);
                }
            }
            refused(last, FULL);
            assertThat(taken).containsExactly("first", "C0", "C1", "C2");
        }
        bed.disk.mend();
        assertReplayed(taken.toArray(String[]::new));
    }

    @Test
    void aJournalThatCannotBeginOpensAndSaysSo() throws Exception {
        bed.disk.failCreates("Read-only file system");
        try (SegmentJournal journal = bed.open()) {
            await().until(() -> !journal.health().ok());
            assertThat(journal.health().reason()).contains("Read-only file system");
            refused(journal.append(deletion("A"), Payload.none()), "Read-only file system");

            recover(journal);
            appendAll(journal, 10, "B");
        }
        assertReplayed("B");
    }

    @Test
    void failedAttemptsLeaveNoFilesBehind() throws Exception {
        try (SegmentJournal journal = bed.open()) {
            appendAll(journal, 100, "A");
            bed.disk.failWrites(FULL);
            refused(journal.append(deletion("lost"), Payload.none()), FULL);
            await().until(() -> bed.disk.callsOf("000002.wal").size() > 8);
            recover(journal);
            appendAll(journal, 100, "B");
        }
        try (var files = Files.list(bed.segment(1).getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("000001.wal", "000002.wal");
        }
    }

    @Test
    void aCrashBeforeRecoveryKeepsWhatWasAcknowledged() throws Exception {
        JournalBed crashed;
        try (SegmentJournal journal = bed.open()) {
            appendAll(journal, 100, "A", "B");
            bed.disk.failCreates(EIO);
            bed.disk.failWrites(EIO);
            refused(journal.append(capture("half", bytes(500, 1)), Payload.of(bytes(500, 1))), EIO);
            crashed = bed.crashed(temp.resolve("crashed"));
        }

        try (SegmentJournal journal = crashed.open()) {
            appendAll(journal, 100, "C");
            List<Stored> replayed = new ArrayList<>();
            assertThat(journal.replay(0, replayed::add).damages()).isEmpty();
            assertThat(uids(replayed)).containsExactly("A", "B", "C");
        }
    }

    private void recover(SegmentJournal journal) {
        bed.disk.mend();
        await().until(() -> journal.health().ok());
    }

    private static void refused(CompletableFuture<Stored> future, String reason) {
        assertThat(future)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(StorageUnavailable.class)
                .withMessageContaining(reason);
    }

    private void assertReplayed(String... uids) throws Exception {
        try (SegmentJournal again = bed.open()) {
            List<Stored> replayed = new ArrayList<>();
            Replay replay = again.replay(0, replayed::add);
            assertThat(replay.damages()).isEmpty();
            assertThat(uids(replayed)).containsExactly(uids);
            assertThat(replayed.stream().map(Stored::sequence)).isSorted();
            assertThat(replay.lastSequence()).isEqualTo(uids.length);
        }
    }
}
