package dev.hookbench.journal;

import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.SampleEntries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Opens journals with small segments over a disk that can fail, and leaves them as a crash would. */
final class JournalBed {
    static final int SEGMENT_BYTES = 64 * 1024;

    final FaultyDisk disk = new FaultyDisk();
    final List<Stored> followed = Collections.synchronizedList(new ArrayList<>());
    final Path data;

    JournalBed(Path data) {
        this.data = data;
    }

    SegmentJournal open() {
        return open(followed::addAll);
    }

    SegmentJournal open(Consumer<List<Stored>> follower) {
        return open(follower, options(1 << 20));
    }

    SegmentJournal open(Consumer<List<Stored>> follower, JournalOptions options) {
        try {
            return SegmentJournal.open(data, new FakeClock(), new Random(1), follower, options, disk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JournalOptions options(long queueBytes) {
        return new JournalOptions(SEGMENT_BYTES, queueBytes, 1 << 20, Duration.ofMillis(5));
    }

    /** Appends captures of these ids, each with a body of that size, and waits for them. */
    static List<Stored> appendAll(SegmentJournal journal, int bodyBytes, String... uids) throws Exception {
        List<Stored> stored = new ArrayList<>();
        for (String uid : uids) {
            byte[] body = SampleEntries.bytes(bodyBytes, uid.hashCode());
            stored.add(journal.append(SampleEntries.capture(uid, body), Payload.of(body))
                    .get(20, TimeUnit.SECONDS));
        }
        return stored;
    }

    /** The ids of captures and deletions. */
    static List<String> uids(List<Stored> entries) {
        return entries.stream().map(stored -> uid(stored.entry())).toList();
    }

    /** What lies on the disk now, copied to another folder as if the program had been killed here. */
    JournalBed crashed(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(data.relativize(file).toString()));
            }
        }
        return new JournalBed(copy);
    }

    Path segment(int number) {
        return data.resolve("journal").resolve(JournalFolder.segmentName(number));
    }

    SegmentReader reader() throws IOException {
        return new SegmentReader(JournalFolder.in(data));
    }

    /** Overwrites bytes of a file in place. */
    static void overwrite(Path file, long offset, byte... bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), offset);
        }
    }

    /** Inverts one byte of a file. */
    static void flip(Path file, long offset) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, offset);
            channel.write(one.put(0, (byte) ~one.get(0)).flip(), offset);
        }
    }

    private static String uid(JournalEntry entry) {
        return switch (entry) {
            case JournalEntry.CaptureReceived received -> received.capture().uid();
            case JournalEntry.CaptureDeleted deleted -> deleted.uid();
            default -> throw new IllegalArgumentException("a test of captures only: " + entry);
        };
    }
}
