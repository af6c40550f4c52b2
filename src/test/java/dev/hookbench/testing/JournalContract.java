package dev.hookbench.testing;

import static dev.hookbench.testing.SampleEntries.bytes;
import static dev.hookbench.testing.SampleEntries.capture;
import static dev.hookbench.testing.SampleEntries.deletion;
import static dev.hookbench.testing.SampleEntries.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every journal does, whether its bytes are on a disk or in memory. */
public abstract class JournalContract {
    /** The journal under test, empty at first. */
    protected abstract Journal journal();

    /** The reader of its bodies. */
    protected abstract BodyReader bodies();

    /** Makes the journal fail for a reason that contains {@code reason}. */
    protected abstract void breakDisk(String reason);

    /** Lets it work again. */
    protected abstract void mendDisk();

    /** Appends and waits until the entry is durable. */
    protected final Stored append(JournalEntry entry, Payload payload) throws Exception {
        return journal().append(entry, payload).get(20, TimeUnit.SECONDS);
    }

    @Test
    void numbersEntriesFromOne() throws Exception {
        assertThat(append(capture("A", bytes("x")), Payload.of(bytes("x"))).sequence())
                .isEqualTo(1);
        assertThat(append(deletion("A"), Payload.none()).sequence()).isEqualTo(2);
    }

    @Test
    void completesInTheOrderOfNumbers() throws Exception {
        List<CompletableFuture<Stored>> futures = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            futures.add(journal().append(deletion("D" + i), Payload.none()));
        }
        for (int i = 0; i < 200; i++) {
            Stored stored = futures.get(i).get(20, TimeUnit.SECONDS);
            assertThat(stored).isEqualTo(new Stored(i + 1L, deletion("D" + i)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_096, Journal.LARGE_BODY})
    void placesSmallBodiesInSegments(int size) throws Exception {
        byte[] body = bytes(size, 7);
        JournalEntry entry = capture("A", body);

        Stored stored = append(entry, Payload.of(body));

        BodyRef placed = stored.entry().body();
        assertThat(placed.segment()).isPositive();
        assertThat(stored.entry()).isEqualTo(entry.withBody(placed));
        assertThat(bodies().readAll(placed)).isEqualTo(body);
    }

    @Test
    void keepsLargeBodiesAsFiles() throws Exception {
        byte[] body = bytes(Journal.LARGE_BODY + 1, 3);

        BodyRef placed = append(capture("A", body), Payload.of(body)).entry().body();

        assertThat(placed.segment()).isEqualTo(BodyRef.FILE);
        assertThat(bodies().readAll(placed)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, Journal.LARGE_BODY + 5})
    void takesSpooledFilesOver(int size) throws Exception {
        byte[] body = bytes(size, 1);
        Path spooled = Files.write(journal().spoolFolder().resolve("a.tmp"), body);

        BodyRef placed =
                append(capture("A", body), new Payload.Spooled(spooled)).entry().body();

        assertThat(bodies().readAll(placed)).isEqualTo(body);
        assertThat(spooled).doesNotExist();
    }

    @Test
    void readsPartsAndStreams() throws Exception {
        byte[] body = bytes("0123456789");
        BodyRef placed = append(capture("A", body), Payload.of(body)).entry().body();

        assertThat(bodies().read(placed, 3, 4)).isEqualTo(bytes("3456"));
        assertThat(bodies().read(placed, 8, 4)).isEqualTo(bytes("89"));
        assertThat(bodies().read(placed, 10, 4)).isEmpty();
        try (InputStream in = bodies().open(placed)) {
            assertThat(in.readAllBytes()).isEqualTo(body);
        }
    }

    @Test
    void anEmptyBodyNeedsNoPlace() throws Exception {
        JournalEntry entry = capture("A", new byte[0]);

        assertThat(append(entry, Payload.none()).entry()).isEqualTo(entry);
        assertThat(bodies().readAll(entry.body())).isEmpty();
        try (InputStream in = bodies().open(BodyRef.empty())) {
            assertThat(in.readAllBytes()).isEmpty();
        }
    }

    @Test
    void saysWhichBodyIsMissing() {
        BodyRef nowhere = ref(bytes("never stored")).at(BodyRef.FILE, 0);

        assertThatThrownBy(() -> bodies().readAll(nowhere))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(nowhere.sha256());
    }

    @Test
    void refusesAPayloadOfAnotherSize() throws Exception {
        JournalEntry entry = capture("A", bytes("five!"));

        assertThat(journal().append(entry, Payload.of(bytes("six..."))))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(IllegalArgumentException.class)
                .withMessageContaining("5")
                .withMessageContaining("6");
        assertThat(append(deletion("B"), Payload.none()).sequence()).isEqualTo(1);
    }

    @Test
    void saysWhyNothingIsTakenAndTakesEntriesAgainLater() throws Exception {
        append(deletion("A"), Payload.none());
        assertThat(journal().health()).isEqualTo(new Journal.Health(true, ""));

        breakDisk("No space left on device");

        assertThat(journal().append(deletion("B"), Payload.none()))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(StorageUnavailable.class)
                .withMessageContaining("No space left on device");
        assertThat(journal().health().ok()).isFalse();
        assertThat(journal().health().reason()).contains("No space left on device");

        mendDisk();

        await().until(() -> journal().health().ok());
        assertThat(append(deletion("C"), Payload.none()).sequence()).isGreaterThan(1);
    }
}
