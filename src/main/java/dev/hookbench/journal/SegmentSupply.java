package dev.hookbench.journal;

import dev.hookbench.files.Durably;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the writer its segments. Each is filled with zeros and forced before it is used, the next one on a thread of its
 * own while the present one is being written, so that a full disk shows there and not at a request. Used by one thread.
 */
final class SegmentSupply {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentSupply.class);
    private static final int MIB = 1024 * 1024;

    private final JournalFolder folder;
    private final SegmentFile.Disk disk;
    private final int segmentBytes;
    private final Clock clock;
    private final RandomGenerator random;
    private final ByteBuffer gathered = ByteBuffer.allocateDirect(MIB);
    private @Nullable Resumed resumed;
    private @Nullable FutureTask<Prepared> spare;
    private int nextNumber;

    /** Begins after what was found at {@code end}. */
    SegmentSupply(
            JournalFolder folder,
            SegmentFile.Disk disk,
            int segmentBytes,
            Clock clock,
            RandomGenerator random,
            End end) {
        this.folder = folder;
        this.disk = disk;
        this.segmentBytes = segmentBytes;
        this.clock = clock;
        this.random = random;
        this.nextNumber = end.highestNumber() + 1;
        this.resumed = end.resumed();
    }

    /** A file full of zeros. */
    private record Prepared(int number, Path path, SegmentFile file) {}

    /** A segment that ended well and has room: where it goes on. */
    record Resumed(SegmentHeader header, int position) {}

    /**
     * Where the journal ended when it was opened.
     *
     * @param resumed null when a new segment is to be begun
     */
    record End(
            long lastSequence, int highestNumber, @Nullable Resumed resumed) {}

    /** A segment for records from {@code firstSequence} on; its head is written and forced, which proves that the disk works. */
    Segment next(long firstSequence) throws IOException {
        Resumed last = resumed;
        resumed = null;
        return last == null ? begin(firstSequence) : resume(last);
    }

    /** Prepares the next segment on another thread, unless that was begun already. */
    void prepareAhead() {
        if (spare == null) {
            int number = nextNumber;
            FutureTask<Prepared> task = new FutureTask<>(() -> prepare(number));
            spare = task;
            Thread.ofPlatform().daemon().name("journal-preparer").start(task);
        }
    }

    /** Ends a segment, and with it the session: the next start goes on in it. */
    void end(Segment segment, long nextSequence) throws IOException {
        try (segment) {
            segment.putClosed(nextSequence, clock.millis());
            segment.force();
        }
    }

    /** Removes the segment that was prepared and not used. */
    void discardSpare() {
        try {
            Prepared unused = takeSpare();
            if (unused != null) {
                discard(unused.path, unused.file);
            }
        } catch (IOException e) {
            LOG.debug("There was no spare segment to remove", e);
        }
    }

    private Segment resume(Resumed last) throws IOException {
        SegmentFile file = disk.open(folder.segment(last.header.number()));
        return new Segment(last.header, file, segmentBytes, last.position, gathered);
    }

    private Segment begin(long firstSequence) throws IOException {
        Prepared prepared = preparedOrNew();
        SegmentHeader header = new SegmentHeader(prepared.number, firstSequence, clock.millis(), random.nextInt());
        try {
            prepared.file.write(header.encode(), 0);
            prepared.file.force(true);
        } catch (IOException | RuntimeException e) {
            discard(prepared.path, prepared.file);
            throw e;
        }
        nextNumber = prepared.number + 1;
        return new Segment(header, prepared.file, segmentBytes, SegmentHeader.BYTES, gathered);
    }

    private Prepared preparedOrNew() throws IOException {
        try {
            Prepared prepared = takeSpare();
            if (prepared != null) {
                return prepared;
            }
        } catch (IOException e) {
            LOG.warn("The next segment could not be prepared ahead: {}", e.getMessage());
        }
        while (Files.exists(folder.segment(nextNumber))) {
            nextNumber++;
        }
        return prepare(nextNumber);
    }

    private @Nullable Prepared takeSpare() throws IOException {
        FutureTask<Prepared> task = spare;
        spare = null;
        try {
            return task == null ? null : task.get();
        } catch (ExecutionException e) {
            throw new IOException(Reason.of(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the next segment was prepared", e);
        }
    }

    private Prepared prepare(int number) throws IOException {
        Path path = folder.segment(number);
        SegmentFile file = disk.create(path);
        try {
            ByteBuffer zeros = ByteBuffer.allocateDirect(Math.min(MIB, segmentBytes));
            for (int at = 0; at < segmentBytes; at += zeros.capacity()) {
                file.write(zeros.clear().limit(Math.min(zeros.capacity(), segmentBytes - at)), at);
            }
            file.force(true);
            Durably.force(folder.segments());
            return new Prepared(number, path, file);
        } catch (IOException | RuntimeException e) {
            discard(path, file);
            throw e;
        }
    }

    private static void discard(Path path, SegmentFile file) {
        try (file) {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.debug("The unused segment {} stays", path, e);
        }
    }
}
