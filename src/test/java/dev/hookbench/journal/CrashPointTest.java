package dev.hookbench.journal;

import static dev.hookbench.journal.JournalBed.appendAll;
import static dev.hookbench.journal.JournalBed.uids;
import static dev.hookbench.testing.SampleEntries.bytes;
import static dev.hookbench.testing.SampleEntries.capture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal stopped before each single write and force that it makes: what was acknowledged is there afterwards. */
final class CrashPointTest {
    private static final int CAPTURES = 9;
    private static final int BODY_BYTES = 15_000;

    @TempDir
    Path temp;

    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final List<CrashPoint> crashPoints = Collections.synchronizedList(new ArrayList<>());

    /** What was acknowledged when the program stopped, and what lies on the disk. */
    private record CrashPoint(List<String> acknowledged, JournalBed bed) {}

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingAcknowledgedIsLostAtAnyPoint(boolean powerCut) throws Exception {
        JournalBed bed = new JournalBed(temp.resolve("data"));
        bed.disk.beforeEachCall(() -> crash(bed, powerCut));
        try (SegmentJournal journal = bed.open()) {
            for (int i = 0; i < CAPTURES; i++) {
                byte[] body = bytes(BODY_BYTES, i);
                String uid = "C" + i;
                journal.append(capture(uid, body), Payload.of(body))
                        .thenRun(() -> acknowledged.add(uid))
                        .get(20, TimeUnit.SECONDS);
            }
        }

        assertThat(crashPoints).hasSizeGreaterThan(2 * CAPTURES);
        for (CrashPoint point : crashPoints) {
            assertSurvived(point);
        }
    }

    @Test
    void withoutTheForceAPowerCutLosesWhatWasAcknowledged() throws Exception {
        JournalBed bed = new JournalBed(temp.resolve("data"));
        try (SegmentJournal journal = bed.open()) {
            appendAll(journal, 10, "A");
            bed.disk.holdForces();
            CompletableFuture<Stored> unforced = journal.append(capture("B", bytes("b")), Payload.of(bytes("b")));
            bed.disk.awaitHeldForce();

            crash(bed, true);
            crash(bed, false);

            assertThat(unforced).isNotDone();
            bed.disk.letForcesGo();
        }
        assertThat(replayed(crashPoints.getFirst().bed)).containsExactly("A");
        assertThat(replayed(crashPoints.getLast().bed)).containsExactly("A", "B");
    }

    private synchronized void crash(JournalBed bed, boolean powerCut) {
        try {
            List<String> sofar = List.copyOf(acknowledged);
            Path copy = temp.resolve("crash-" + crashPoints.size());
            JournalBed crashed = bed.crashed(copy);
            if (powerCut) {
                bed.disk.undoUnforced(copy.resolve("journal"));
            }
            crashPoints.add(new CrashPoint(sofar, crashed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSurvived(CrashPoint point) throws Exception {
        try (SegmentJournal journal = point.bed.open()) {
            List<Stored> replayed = new ArrayList<>();
            assertThat(journal.replay(0, replayed::add).damages())
                    .as(point.bed.data.toString())
                    .isEmpty();
            assertThat(uids(replayed)).as(point.bed.data.toString()).containsAll(point.acknowledged);
            assertThat(uids(replayed)).isSorted();
            for (Stored stored : replayed) {
                assertThat(journal.bodies().readAll(stored.entry().body())).hasSize(BODY_BYTES);
            }
            assertThat(appendAll(journal, 10, "next").getFirst().sequence()).isEqualTo(replayed.size() + 1L);
        }
        assertThat(point.bed.data.resolve("spool")).isEmptyDirectory();
    }

    private static List<String> replayed(JournalBed bed) throws IOException {
        List<Stored> replayed = new ArrayList<>();
        try (SegmentJournal journal = bed.open()) {
            assertThat(journal.replay(0, replayed::add).damages()).isEmpty();
        }
        return uids(replayed);
    }
}
