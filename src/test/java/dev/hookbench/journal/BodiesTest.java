package dev.hookbench.journal;

import static dev.hookbench.journal.JournalBed.flip;
import static dev.hookbench.testing.SampleEntries.bytes;
import static dev.hookbench.testing.SampleEntries.capture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.testing.SampleEntries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where bodies lie and what is said when their bytes changed. */
final class BodiesTest {
    private static final byte[] LARGE = bytes(Journal.LARGE_BODY + 1_000, 5);
    private static final byte[] SMALL = bytes("a small body of thirty-one byte");

    @TempDir
    Path temp;

    private JournalBed bed;
    private SegmentJournal journal;
    private BodyReader bodies;

    @BeforeEach
    void open() {
        bed = new JournalBed(temp.resolve("data"));
        journal = bed.open();
        bodies = journal.bodies();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aLargeBodyIsAFileNamedByItsHash() throws Exception {
        BodyRef body = store(LARGE);

        assertThat(file(body)).hasBinaryContent(LARGE);
        assertThat(journal.spoolFolder()).isEmptyDirectory();
        assertThat(Files.size(bed.segment(1))).isEqualTo(JournalBed.SEGMENT_BYTES);
    }

    @Test
    void aSoundFileOfTheSameHashIsKept() throws Exception {
        Path file = file(store(LARGE));
        FileTime old = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, old);

        store(LARGE);

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
        assertThat(journal.spoolFolder()).isEmptyDirectory();
    }

    @Test
    void aDamagedFileOfTheSameHashIsReplaced() throws Exception {
        BodyRef body = store(LARGE);
        flip(file(body), 77);

        store(LARGE);

        assertThat(bodies.readAll(body)).isEqualTo(LARGE);
    }

    @Test
    void aFlippedByteInALargeBodyIsSaid() throws Exception {
        BodyRef body = store(LARGE);
        flip(file(body), 200_000);

        assertDamaged(body);
        assertThat(bodies.read(body, 0, 100)).isEqualTo(Arrays.copyOf(LARGE, 100));
    }

    @Test
    void aShortenedLargeBodyIsSaid() throws Exception {
        BodyRef body = store(LARGE);
        Files.write(file(body), Arrays.copyOf(LARGE, 50_000));

        assertDamaged(body);
    }

    @Test
    void aFlippedByteInASmallBodyIsSaidAndOthersAreFine() throws Exception {
        BodyRef body = store(SMALL);
        BodyRef other = store(bytes("another"));
        flip(bed.segment(1), body.offset() + 3);

        assertDamaged(body);
        assertThat(bodies.readAll(other)).isEqualTo(bytes("another"));
    }

    @Test
    void aMissingSegmentOrFileIsNamed() throws Exception {
        BodyRef small = store(SMALL);
        BodyRef large = store(LARGE);
        Files.delete(bed.segment(1));
        Files.delete(file(large));

        assertThatThrownBy(() -> bodies.readAll(small))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(small.sha256(), "is gone", "000001.wal");
        assertThatThrownBy(() -> bodies.open(large))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(large.sha256(), "is gone");
    }

    @Test
    void aStreamIsCheckedAtItsEndHoweverItIsRead() throws Exception {
        BodyRef body = store(LARGE);
        try (InputStream in = bodies.open(body)) {
            in.skipNBytes(LARGE.length - 2);
            assertThat(in.read()).isEqualTo(LARGE[LARGE.length - 2] & 0xFF);
            assertThat(in.read()).isEqualTo(LARGE[LARGE.length - 1] & 0xFF);
            assertThat(in.read()).isEqualTo(-1);
        }
        flip(file(body), 5);
        try (InputStream in = bodies.open(body)) {
            assertThatThrownBy(() -> in.skipNBytes(LARGE.length + 1))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is damaged");
        }
    }

    @Test
    void bodiesStayReadableAfterClosing() throws Exception {
        BodyRef small = store(SMALL);
        BodyRef large = store(LARGE);
        journal.close();

        assertThat(bodies.readAll(small)).isEqualTo(SMALL);
        assertThat(bodies.readAll(large)).isEqualTo(LARGE);
    }

    @Test
    void anInterruptedReaderHarmsNoOther() throws Exception {
        BodyRef body = store(SMALL);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> bodies.readAll(body)).isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(bodies.readAll(body)).isEqualTo(SMALL);
        assertThat(bodies.readAll(store(bytes("next")))).isEqualTo(bytes("next"));
    }

    @Test
    void aHashThatIsAPathIsRefused() {
        BodyRef evil = BodyRef.pending("../../etc/passwd", 5);

        assertThatThrownBy(() -> bodies.readAll(evil.at(BodyRef.FILE, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a SHA-256");
        assertThat(journal.append(capture("A", SMALL).withBody(evil), Payload.of(bytes("12345"))))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withMessageContaining("is not a SHA-256");
    }

    @Test
    void aPendingBodyCannotBeRead() {
        assertThatThrownBy(() -> bodies.readAll(SampleEntries.ref(SMALL)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has no place in the journal yet");
    }

    @Test
    void aLargeBodyThatCannotBePlacedIsRefusedAndItsFileTakenAway() throws Exception {
        Path spooled = Files.write(journal.spoolFolder().resolve("a.tmp"), LARGE);
        String hash = SampleEntries.ref(LARGE).sha256();
        Files.write(bed.data.resolve("bodies").resolve(hash.substring(0, 2)), new byte[0]);

        assertThat(journal.append(capture("A", LARGE), new Payload.Spooled(spooled)))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(StorageUnavailable.class)
                .withMessageContaining("The body cannot be stored");
        assertThat(spooled).doesNotExist();
        assertThat(journal.lastSequence()).isZero();
    }

    private BodyRef store(byte[] body) throws Exception {
        return journal.append(capture("A", body), Payload.of(body))
                .get(20, TimeUnit.SECONDS)
                .entry()
                .body();
    }

    private Path file(BodyRef body) {
        return bed.data.resolve("bodies").resolve(body.sha256().substring(0, 2)).resolve(body.sha256());
    }

    private void assertDamaged(BodyRef body) {
        assertThatThrownBy(() -> bodies.readAll(body))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(body.sha256(), "is damaged");
        assertThatThrownBy(() -> {
                    try (InputStream in = bodies.open(body)) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(body.sha256(), "is damaged");
    }
}
