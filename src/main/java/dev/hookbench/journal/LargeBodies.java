package dev.hookbench.journal;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.journal.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings spooled and large bodies to their place, on threads of its own, before their records are written. */
final class LargeBodies implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LargeBodies.class);
    private static final int THREADS = 2;

    private final BodyFiles files;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("journal-bodies-", 1).factory());

    LargeBodies(BodyFiles files) {
        this.files = files;
    }

    /**
     * A body at its place, or in memory.
     *
     * @param inline its bytes where they are to go into the segment; empty where the body is a file
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Placed(BodyRef body, byte[] inline) {}

    /**
     * Places a body, then tells one of the two; the spooled file is gone afterwards, whether that works or not.
     *
     * @throws StorageUnavailable if nothing is taken any more
     */
    void place(BodyRef body, Payload payload, Consumer<Placed> then, Consumer<RuntimeException> orElse) {
        try {
            threads.execute(() -> run(body, payload, then, orElse));
        } catch (RejectedExecutionException e) {
            throw new StorageUnavailable("The journal is closed.", e);
        }
    }

    /** Deletes the spooled file of an entry that is not taken. */
    static void discard(Payload payload) {
        if (payload instanceof Payload.Spooled spooled) {
            try {
                Files.deleteIfExists(spooled.file());
            } catch (IOException e) {
                LOG.warn("The spooled body {} stays until the next start: {}", spooled.file(), Reason.of(e));
            }
        }
    }

    /** Waits for the bodies that are under way. */
    @Override
    public void close() {
        threads.close();
    }

    private void run(BodyRef body, Payload payload, Consumer<Placed> then, Consumer<RuntimeException> orElse) {
        Placed placed;
        try {
            placed = placed(body, payload);
        } catch (RuntimeException e) {
            orElse.accept(e);
            return;
        }
        then.accept(placed);
    }

    private Placed placed(BodyRef body, Payload payload) {
        try {
            return switch (payload) {
                case Payload.None _ -> new Placed(body, new byte[0]);
                case Payload.Bytes bytes -> placed(files.spool(bytes.bytes()), body);
                case Payload.Spooled spooled -> placed(spooled.file(), body);
            };
        } catch (IOException | UncheckedIOException e) {
            throw new StorageUnavailable("The body cannot be stored: " + Reason.of(e) + ".", e);
        }
    }

    private Placed placed(Path spooled, BodyRef body) throws IOException {
        try {
            long size = Files.size(spooled);
            SegmentJournal.requireSize(body, size);
            return size <= Journal.LARGE_BODY
                    ? new Placed(body, Files.readAllBytes(spooled))
                    : new Placed(files.take(spooled, body), new byte[0]);
        } finally {
            Files.deleteIfExists(spooled);
        }
    }
}
