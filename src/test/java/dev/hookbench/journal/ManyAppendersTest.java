package dev.hookbench.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.testing.SampleEntries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads append at once, over many segments. */
final class ManyAppendersTest {
    private static final int APPENDERS = 8;
    private static final int EACH = 150;

    @TempDir
    Path temp;

    @Test
    void everyEntryIsStoredOnceUnderTheNumberThatWasTold() throws Exception {
        JournalBed bed = new JournalBed(temp.resolve("data"));
        Map<Long, JournalEntry> told = new ConcurrentHashMap<>();
        try (SegmentJournal journal = bed.open(bed.followed::addAll, JournalBed.options(1 << 24))) {
            try (ExecutorService appenders = Executors.newFixedThreadPool(APPENDERS)) {
                for (int i = 0; i < APPENDERS; i++) {
                    int appender = i;
                    appenders.execute(() -> append(journal, appender, told));
                }
            }
            assertThat(journal.lastSequence()).isEqualTo(APPENDERS * EACH);
        }
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(numbers());
        assertThat(bed.followed.stream().map(Stored::sequence)).containsExactlyElementsOf(numbers());

        try (SegmentJournal again = bed.open()) {
            List<Stored> replayed = new ArrayList<>();
            assertThat(again.replay(0, replayed::add).damages()).isEmpty();
            assertThat(replayed).isEqualTo(bed.followed);
            for (Stored stored : replayed) {
                assertThat(stored.entry()).isEqualTo(told.get(stored.sequence()));
                assertBody(stored.entry(), again.bodies());
            }
        }
    }

    private static void append(SegmentJournal journal, int appender, Map<Long, JournalEntry> told) {
        List<CompletableFuture<Void>> futures = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            int seed = appender * EACH + i;
            byte[] body = body(seed);
            futures.add(journal.append(SampleEntries.capture("C-" + seed, body), Payload.of(body))
                    .thenAccept(stored -> told.put(stored.sequence(), stored.entry())));
        }
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).join();
    }

    private static void assertBody(JournalEntry entry, BodyReader bodies) throws Exception {
        JournalEntry.CaptureReceived received = (JournalEntry.CaptureReceived) entry;
        int seed = Integer.parseInt(received.capture().uid().substring(2));
        assertThat(bodies.readAll(entry.body())).isEqualTo(body(seed));
    }

    private static byte[] body(int seed) {
        return SampleEntries.bytes(seed % 2_000, seed);
    }

    private static List<Long> numbers() {
        return LongStream.rangeClosed(1, APPENDERS * EACH).boxed().toList();
    }
}
