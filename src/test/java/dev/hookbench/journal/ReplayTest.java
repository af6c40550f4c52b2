package dev.hookbench.journal;

import static dev.hookbench.journal.JournalBed.appendAll;
import static dev.hookbench.journal.JournalBed.uids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is there after a restart. */
final class ReplayTest {
    @TempDir
    Path temp;

    private JournalBed bed;

    @BeforeEach
    void open() {
        bed = new JournalBed(temp.resolve("data"));
    }

    @Test
    void everyKindOfEntryComesBackAsItWasStored() throws Exception {
        List<Stored> stored = new ArrayList<>();
        try (SegmentJournal journal = bed.open()) {
            for (JournalEntry entry : EveryEntry.all()) {
                boolean pending = entry instanceof JournalEntry.EventAccepted
                        && entry.body().size() > 0;
                Payload payload = pending ? Payload.of(EveryEntry.PAYLOAD) : Payload.none();
                stored.add(journal.append(entry, payload).get(20, TimeUnit.SECONDS));
            }
        }

        List<Stored> replayed = new ArrayList<>();
        try (SegmentJournal journal = bed.open()) {
            journal.replay(0, replayed::add);
        }

        assertThat(replayed).isEqualTo(stored);
    }

    @Test
    void anEntryLargerThanTheBufferOfTheWriterComesBack() throws Exception {
        JournalEntry.EventAccepted fanOut = EveryEntry.event(EveryEntry.deliveries(20_000));
        JournalOptions options = new JournalOptions(1 << 23, 1 << 24, 1 << 20, Duration.ofMillis(5));
        Stored stored;
        try (SegmentJournal journal = bed.open(batch -> {}, options)) {
            stored = journal.append(fanOut, Payload.of(EveryEntry.PAYLOAD)).get(20, TimeUnit.SECONDS);
        }

        List<Stored> replayed = new ArrayList<>();
        try (SegmentJournal journal = bed.open(batch -> {}, options)) {
            journal.replay(0, replayed::add);
            assertThat(journal.bodies().readAll(stored.entry().body())).isEqualTo(EveryEntry.PAYLOAD);
        }

        assertThat(replayed.equals(List.of(stored))).isTrue();
    }

    @Test
    void numbersGoOnAfterARestartInTheSameSegment() throws Exception {
        bed.open().close();
        for (int session = 1; session <= 3; session++) {
            try (SegmentJournal journal = bed.open()) {
                assertThat(journal.lastSequence()).isEqualTo(session - 1);
                Stored stored = appendAll(journal, 10, "S" + session).getFirst();
                assertThat(stored.sequence()).isEqualTo(session);
                assertThat(stored.entry().body().segment()).isEqualTo(1);
            }
        }
        assertThat(replayed(0)).containsExactly("S1", "S2", "S3");
    }

    @Test
    void afterACrashANewSegmentBeginsAndTheOldOneGivesItsZerosBack() throws Exception {
        JournalBed crashed;
        try (SegmentJournal journal = bed.open()) {
            appendAll(journal, 10, "A", "B");
            crashed = bed.crashed(temp.resolve("crashed"));
        }
        bed = crashed;

        try (SegmentJournal journal = bed.open()) {
            Stored stored = appendAll(journal, 10, "C").getFirst();
            assertThat(stored.sequence()).isEqualTo(3);
            assertThat(stored.entry().body().segment()).isEqualTo(2);
        }

        assertThat(Files.size(bed.segment(1))).isLessThan(2_000);
        assertThat(replayed(0)).containsExactly("A", "B", "C");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 11, 12, 13, 99})
    void startsBehindTheNumberItIsGiven(long after) throws Exception {
        String[] uids = IntStream.rangeClosed(1, 12).mapToObj(i -> "C" + i).toArray(String[]::new);
        try (SegmentJournal journal = bed.open()) {
            appendAll(journal, 20_000, uids);
        }

        assertThat(replayed(after)).containsExactlyElementsOf(List.of(uids).subList((int) Math.min(after, 12), 12));
    }

    @Test
    void readsOnlyTheSegmentsItNeeds() throws Exception {
        try (SegmentJournal journal = bed.open()) {
            appendAll(journal, 20_000, "A", "B", "C", "D", "E", "F");
        }
        Files.delete(bed.segment(1));

        assertThat(replayed(3)).containsExactly("D", "E", "F");
    }

    @Test
    void entriesAppendedWhileItReplaysAreLeftToTheFollower() throws Exception {
        try (SegmentJournal journal = bed.open()) {
            appendAll(journal, 10, "A", "B");
            List<Stored> replayed = new ArrayList<>();

            journal.replay(0, stored -> {
                replayed.add(stored);
                appendQuietly(journal, "later" + stored.sequence());
            });

            assertThat(uids(replayed)).containsExactly("A", "B");
            await().untilAsserted(() -> assertThat(uids(bed.followed)).containsExactly("A", "B", "later1", "later2"));
        }
    }

    @Test
    void anEmptyJournalReplaysNothing() throws Exception {
        try (SegmentJournal journal = bed.open()) {
            assertThat(journal.replay(0, stored -> {})).isEqualTo(new Replay(0, 0, List.of()));
        }
        try (SegmentJournal journal = bed.open()) {
            assertThat(journal.replay(0, stored -> {})).isEqualTo(new Replay(0, 0, List.of()));
        }
    }

    @Test
    void aNewerJournalIsRefusedAndLeftAsItIs() throws Exception {
        try (SegmentJournal journal = bed.open()) {
            appendAll(journal, 10, "A");
        }
        byte[] newer = newerVersion(Files.readAllBytes(bed.segment(1)));
        Files.write(bed.segment(1), newer);

        assertThatThrownBy(bed::open)
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("The journal is of version 2, this Hookbench knows version 1: open it with a newer"
                        + " Hookbench.");
        assertThat(Files.readAllBytes(bed.segment(1))).isEqualTo(newer);
    }

    private List<String> replayed(long after) throws IOException {
        List<Stored> replayed = new ArrayList<>();
        try (SegmentJournal journal = bed.open()) {
            assertThat(journal.replay(after, replayed::add).damages()).isEmpty();
        }
        return uids(replayed);
    }

    private static void appendQuietly(SegmentJournal journal, String uid) {
        try {
            appendAll(journal, 10, uid);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] newerVersion(byte[] segment) {
        CRC32C crc = new CRC32C();
        ByteBuffer head = ByteBuffer.wrap(segment).putInt(4, 2);
        crc.update(segment, 0, 32);
        head.putInt(32, (int) crc.getValue());
        return segment;
    }
}
