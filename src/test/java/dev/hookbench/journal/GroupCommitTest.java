package dev.hookbench.journal;

import static dev.hookbench.testing.SampleEntries.bytes;
import static dev.hookbench.testing.SampleEntries.capture;
import static dev.hookbench.testing.SampleEntries.deletion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.Payload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GroupCommitTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path temp;

    private JournalBed bed;

    @BeforeEach
    void open() {
        bed = new JournalBed(temp.resolve("data"));
    }

    @Test
    void oneForceCoversAllThatWaits() throws Exception {
        List<List<Stored>> batches = new ArrayList<>();
        try (SegmentJournal journal = bed.open(batches::add)) {
            CompletableFuture<Stored> first = appendWhileForceIsHeld(journal);
            List<CompletableFuture<Stored>> others = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                others.add(journal.append(deletion("D" + i), Payload.none()));
            }

            bed.disk.letForcesGo();

            assertThat(others.getLast()).succeedsWithin(SOON);
            assertThat(first).isCompleted();
            assertThat(others).allSatisfy(future -> assertThat(future).isCompleted());
        }
        assertThat(batches.stream().map(List::size)).containsExactly(1, 100);
        assertThat(bed.disk.dataForces())
                .as("two batches and the closing record")
                .isEqualTo(3);
    }

    @Test
    void nobodyIsToldBeforeTheForceReturned() throws Exception {
        try (SegmentJournal journal = bed.open()) {
            CompletableFuture<Stored> future = appendWhileForceIsHeld(journal);

            assertThat(future).isNotDone();
            assertThat(bed.followed).isEmpty();
            assertThat(journal.lastSequence()).isZero();

            bed.disk.letForcesGo();

            assertThat(future).succeedsWithin(SOON);
            assertThat(journal.lastSequence()).isEqualTo(1);
        }
    }

    @Test
    void aFullQueueRefusesAtOnceAndTakesAgainLater() throws Exception {
        try (SegmentJournal journal = bed.open(bed.followed::addAll, JournalBed.options(20_000))) {
            byte[] body = bytes(6_000, 1);
            CompletableFuture<Stored> first = appendWhileForceIsHeld(journal);
            CompletableFuture<Stored> second = journal.append(capture("B", body), Payload.of(body));
            CompletableFuture<Stored> third = journal.append(capture("C", body), Payload.of(body));
            CompletableFuture<Stored> refused = journal.append(capture("D", body), Payload.of(body));

            assertThat(refused)
                    .failsWithin(Duration.ZERO)
                    .withThrowableThat()
                    .withCauseInstanceOf(StorageUnavailable.class)
                    .withMessageContaining("The disk does not keep up");

            bed.disk.letForcesGo();
            CompletableFuture.allOf(first, second, third).get(20, TimeUnit.SECONDS);
            assertThat(JournalBed.appendAll(journal, 6_000, "E")).hasSize(1);
            assertThat(journal.health().ok()).isTrue();
        }
    }

    @Test
    void segmentsAreFilledWithZerosBeforeTheyAreUsed() throws Exception {
        try (SegmentJournal journal = bed.open()) {
            JournalBed.appendAll(journal, 100, "A");

            byte[] segment = Files.readAllBytes(bed.segment(1));
            assertThat(segment).hasSize(JournalBed.SEGMENT_BYTES);
            assertThat(Arrays.copyOfRange(segment, 2_000, segment.length)).containsOnly(0);
            assertThat(bed.disk.callsOf("000001.wal"))
                    .as("zeros, their force, the head, its force, then records")
                    .containsExactly("write", "force", "write", "force", "write", "force");
        }
    }

    @Test
    void theNextSegmentIsPreparedInTimeAndRemovedWhenItIsNotUsed() throws Exception {
        try (SegmentJournal journal = bed.open()) {
            JournalBed.appendAll(journal, 20_000, "A", "B");
            await().until(() -> bed.disk.callsOf("000002.wal").equals(List.of("write", "force")));
        }
        assertThat(bed.segment(1)).exists();
        assertThat(bed.segment(2)).doesNotExist();
    }

    @Test
    void recordsGoOnInTheNextSegmentWhenOneIsFull() throws Exception {
        List<Stored> stored;
        try (SegmentJournal journal = bed.open()) {
            stored = JournalBed.appendAll(journal, 20_000, "A", "B", "C", "D", "E", "F", "G");
            for (Stored each : stored) {
                assertThat(journal.bodies().readAll(each.entry().body())).hasSize(20_000);
            }
        }
        assertThat(stored.stream().map(each -> each.entry().body().segment())).containsExactly(1, 1, 1, 2, 2, 2, 3);
        assertThat(bed.segment(3)).exists();
    }

    /** Returns once the writer stands in the force of this entry. */
    private CompletableFuture<Stored> appendWhileForceIsHeld(SegmentJournal journal) throws Exception {
        bed.disk.holdForces();
        CompletableFuture<Stored> future = journal.append(deletion("first"), Payload.none());
        bed.disk.awaitHeldForce();
        return future;
    }
}
