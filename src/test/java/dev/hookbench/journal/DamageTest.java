package dev.hookbench.journal;

import static dev.hookbench.journal.JournalBed.appendAll;
import static dev.hookbench.journal.JournalBed.flip;
import static dev.hookbench.journal.JournalBed.overwrite;
import static dev.hookbench.journal.JournalBed.uids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.SampleEntries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said and what is still there when the bytes on the disk are not those that were written. */
final class DamageTest {
    @TempDir
    Path temp;

    private JournalBed bed;
    private final List<Stored> replayed = new ArrayList<>();

    @BeforeEach
    void open() {
        bed = new JournalBed(temp.resolve("data"));
    }

    @Test
    void aTailTornAnywhereCostsTheLastRecordOnly() throws Exception {
        int start = crashWith("A", "B", "C");
        byte[] whole = Files.readAllBytes(bed.segment(1));
        int end = endOfRecords(whole);
        for (int cut = start; cut < end; cut++) {
            Files.write(bed.segment(1), Arrays.copyOf(whole, cut));
            assertEnd(2, "cut off at byte " + cut);

            byte[] zeroed = whole.clone();
            Arrays.fill(zeroed, cut, end, (byte) 0);
            Files.write(bed.segment(1), zeroed);
            assertEnd(2, "zeros from byte " + cut);
        }
    }

    @Test
    void theJournalGoesOnBehindATornTailAndKeepsItsBytes() throws Exception {
        int start = crashWith("A", "B", "C");
        flip(bed.segment(1), start + 60);
        byte[] torn = Files.readAllBytes(bed.segment(1));

        try (SegmentJournal journal = bed.open()) {
            assertThat(appendAll(journal, 10, "D").getFirst().sequence()).isEqualTo(3);
            assertThat(journal.replay(0, replayed::add).damages()).isEmpty();
        }

        assertThat(uids(replayed)).containsExactly("A", "B", "D");
        assertThat(Files.readAllBytes(bed.segment(1))).isEqualTo(torn);
    }

    @Test
    void everyFlippedByteOfARecordCostsThatRecordOnlyAndIsSaid() throws Exception {
        int lastRecord = crashWith("A", "B", "C");
        byte[] whole = Files.readAllBytes(bed.segment(1));
        int second = startOfRecord(whole, 2);
        for (int at = second; at < lastRecord; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0x10;
            Files.write(bed.segment(1), damaged);
            replayed.clear();

            Replay replay = bed.reader().replay(0, 3, replayed::add);

            assertThat(uids(replayed)).as("byte " + at).containsExactly("A", "C");
            assertThat(replay.damages())
                    .as("byte " + at)
                    .containsExactly(new Damage(1, second, 2, 2, "the bytes there are damaged"));
        }
    }

    @Test
    void aHoleOfZerosSaysHowManyEntriesItSwallowed() throws Exception {
        crashWith("A", "B", "C", "D", "E", "F");
        byte[] whole = Files.readAllBytes(bed.segment(1));
        int from = startOfRecord(whole, 2) + 10;
        overwrite(bed.segment(1), from, new byte[startOfRecord(whole, 5) - from]);

        Replay replay = bed.reader().replay(0, 6, replayed::add);

        assertThat(uids(replayed)).containsExactly("A", "E", "F");
        assertThat(replay.damages()).singleElement().satisfies(damage -> {
            assertThat(damage.firstSequence()).isEqualTo(2);
            assertThat(damage.lastSequence()).isEqualTo(4);
            assertThat(damage.entries()).isEqualTo(3);
            assertThat(damage)
                    .hasToString("Entries 2 to 4 are lost, segment 000001.wal from byte " + damage.offset()
                            + " on: the bytes there are damaged.");
        });
    }

    @Test
    void aTornEndOfAnEarlierSegmentIsALossAndLaterSegmentsAreRead() throws Exception {
        threeSegments();
        byte[] first = Files.readAllBytes(bed.segment(1));
        flip(bed.segment(1), startOfRecord(first, 3) + 50);

        Replay replay = replayAll();

        assertThat(uids(replayed)).containsExactly("A", "B", "D", "E", "F", "G");
        assertThat(replay.damages())
                .containsExactly(new Damage(
                        1, startOfRecord(first, 3), 3, 3, "no segment that can be read holds what followed"));
    }

    @Test
    void aMissingSegmentIsALossAndLaterSegmentsAreRead() throws Exception {
        threeSegments();
        Files.delete(bed.segment(2));

        Replay replay = replayAll();

        assertThat(uids(replayed)).containsExactly("A", "B", "C", "G");
        assertThat(replay.damages()).singleElement().satisfies(damage -> {
            assertThat(damage.segment()).isEqualTo(1);
            assertThat(damage.firstSequence()).isEqualTo(4);
            assertThat(damage.lastSequence()).isEqualTo(6);
        });
    }

    @Test
    void oneDamagedHeadIsReadFromItsCopyTwoAreALoss() throws Exception {
        threeSegments();
        flip(bed.segment(2), 12);
        assertThat(replayAll().damages()).isEmpty();
        assertThat(uids(replayed)).containsExactly("A", "B", "C", "D", "E", "F", "G");

        replayed.clear();
        flip(bed.segment(2), 12 + 64);
        assertThat(replayAll().damages()).hasSize(1);
        assertThat(uids(replayed)).containsExactly("A", "B", "C", "G");
        assertThat(bed.segment(2)).exists();
    }

    @Test
    void theEndOfTheLastSegmentIsMissedWhenTheJournalKnowsBetter() throws Exception {
        int last = crashWith("A", "B", "C");
        flip(bed.segment(1), last + 50);

        Replay replay = bed.reader().replay(0, 3, replayed::add);

        assertThat(uids(replayed)).containsExactly("A", "B");
        assertThat(replay.damages()).containsExactly(new Damage(1, last, 3, 3, "the segment ends before them"));
    }

    @Test
    void bytesOfABodyAreNeverTakenForARecord() throws Exception {
        crashWith("A", "B", "C");
        byte[] foreign = Files.readAllBytes(bed.segment(1));
        byte[] body = Arrays.copyOfRange(foreign, startOfRecord(foreign, 1), endOfRecords(foreign));
        JournalBed other = new JournalBed(temp.resolve("other"));
        try (SegmentJournal journal = SegmentJournal.open(other.data, new FakeClock(), new Random(2), batch -> {})) {
            appendAll(journal, 10, "X");
            journal.append(SampleEntries.capture("carrier", body), Payload.of(body))
                    .get(20, TimeUnit.SECONDS);
            appendAll(journal, 10, "Y");
        }
        byte[] segment = Files.readAllBytes(other.segment(1));
        flip(other.segment(1), startOfRecord(segment, 2) + 4);

        Replay replay = other.reader().replay(0, 3, replayed::add);

        assertThat(uids(replayed)).containsExactly("X", "Y");
        assertThat(replay.damages())
                .singleElement()
                .satisfies(damage -> assertThat(damage.firstSequence()).isEqualTo(2));
    }

    /** Leaves a journal with these captures as a crash would; returns where the last record starts. */
    private int crashWith(String... uids) throws Exception {
        try (SegmentJournal journal = bed.open()) {
            appendAll(journal, 30, uids);
            bed = bed.crashed(temp.resolve("crashed"));
        }
        return startOfRecord(Files.readAllBytes(bed.segment(1)), uids.length);
    }

    private void threeSegments() throws Exception {
        try (SegmentJournal journal = bed.open()) {
            appendAll(journal, 20_000, "A", "B", "C", "D", "E", "F", "G");
        }
    }

    private Replay replayAll() throws IOException {
        try (SegmentJournal journal = bed.open()) {
            return journal.replay(0, replayed::add);
        }
    }

    private void assertEnd(long lastSequence, String description) throws IOException {
        assertThat(SegmentTail.of(SegmentImage.header(bed.segment(1)).orElseThrow(), SegmentImage.load(bed.segment(1)))
                        .nextSequence())
                .as(description)
                .isEqualTo(lastSequence + 1);
    }

    private static int startOfRecord(byte[] segment, int number) {
        int found = 0;
        for (int at = 0; at < segment.length - 4; at++) {
            if (segment[at] == 'H' && segment[at + 1] == 'B' && segment[at + 2] == 'J' && segment[at + 3] == 'R') {
                found++;
                if (found == number) {
                    return at;
                }
            }
        }
        throw new IllegalArgumentException("there is no record " + number);
    }

    private static int endOfRecords(byte[] segment) {
        int end = segment.length;
        while (segment[end - 1] == 0) {
            end--;
        }
        return end;
    }
}
