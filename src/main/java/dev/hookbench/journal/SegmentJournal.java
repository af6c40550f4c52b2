package dev.hookbench.journal;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.Payload;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal on the disk: segment files of checked records, written by one thread in group commit; large bodies as files
 * of their own. One process at a time may have it open; its lock is not the journal's business.
 */
public final class SegmentJournal implements Journal, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentJournal.class);
    private static final byte[] NOTHING = {};
    private static final long SPOOLED_COST = 4_096;

    private final JournalFolder folder;
    private final Clock clock;
    private final int largestRecord;
    private final Intake intake;
    private final LargeBodies largeBodies;
    private final GroupCommit commit;
    private final Thread writer;

    private SegmentJournal(
            JournalFolder folder, Clock clock, JournalOptions options, Intake intake, GroupCommit commit) {
        this.folder = folder;
        this.clock = clock;
        this.largestRecord = options.segmentBytes() - SegmentHeader.BYTES - RecordHeader.BYTES;
        this.intake = intake;
        this.largeBodies = new LargeBodies(new BodyFiles(folder));
        this.commit = commit;
        this.writer = Thread.ofPlatform().daemon().name("journal-writer").unstarted(commit);
    }

    /**
     * Opens the journal of a data folder, {@code journal/}, {@code bodies/} and {@code spool/} in it; makes it where there is
     * none. What a crash left unfinished is settled first.
     *
     * @param random draws the salt of each segment; it must not be foreseeable
     * @param afterForce is handed every batch of entries, in order, after its force, on the writer's thread: it must be quick
     * @throws IOException if the folders cannot be made or read, or the journal is of a newer version
     */
    public static SegmentJournal open(
            Path dataFolder, Clock clock, RandomGenerator random, Consumer<List<Stored>> afterForce)
            throws IOException {
        return open(dataFolder, clock, random, afterForce, JournalOptions.standard(), new FileSystemDisk());
    }

    static SegmentJournal open(
            Path dataFolder,
            Clock clock,
            RandomGenerator random,
            Consumer<List<Stored>> afterForce,
            JournalOptions options,
            SegmentFile.Disk disk)
            throws IOException {
        JournalFolder folder = JournalFolder.in(dataFolder);
        SegmentSupply.End end = new SegmentReader(folder).end(options.segmentBytes());
        Intake intake = new Intake(options.queueBytes());
        SegmentSupply supply = new SegmentSupply(folder, disk, options.segmentBytes(), clock, random, end);
        GroupCommit commit = new GroupCommit(intake, supply, afterForce, options, end.lastSequence());
        SegmentJournal journal = new SegmentJournal(folder, clock, options, intake, commit);
        journal.writer.start();
        return journal;
    }

    @Override
    public CompletableFuture<Stored> append(JournalEntry entry, Payload payload) {
        CompletableFuture<Stored> future = new CompletableFuture<>();
        try {
            BodyHash.requireValid(entry.body().sha256());
            switch (payload) {
                case Payload.None _ -> {
                    requireSize(entry.body(), 0);
                    enqueue(entry, NOTHING, future);
                }
                case Payload.Bytes bytes
                when bytes.bytes().length <= LARGE_BODY -> {
                    requireSize(entry.body(), bytes.bytes().length);
                    enqueue(entry, bytes.bytes(), future);
                }
                case Payload.Bytes bytes -> {
                    requireSize(entry.body(), bytes.bytes().length);
                    place(entry, payload, bytes.bytes().length, future);
                }
                case Payload.Spooled _ -> place(entry, payload, SPOOLED_COST, future);
            }
        } catch (RuntimeException e) {
            LargeBodies.discard(payload);
            future.completeExceptionally(e);
        }
        return future;
    }

    /** Fails unless the payload has the size that the entry says, or the body has its place already. */
    static void requireSize(BodyRef body, long payload) {
        if (body.size() != payload && (payload > 0 || body.segment() == BodyRef.PENDING)) {
            throw new IllegalArgumentException(
                    "the entry's body has " + body.size() + " bytes, its payload " + payload);
        }
    }

    private void place(JournalEntry entry, Payload payload, long cost, CompletableFuture<Stored> future) {
        reserve(cost);
        try {
            largeBodies.place(
                    entry.body(),
                    payload,
                    placed -> {
                        intake.release(cost);
                        enqueueOrFail(entry.withBody(placed.body()), placed.inline(), future);
                    },
                    failure -> {
                        intake.release(cost);
                        future.completeExceptionally(failure);
                    });
        } catch (StorageUnavailable e) {
            intake.release(cost);
            throw e;
        }
    }

    private void enqueueOrFail(JournalEntry entry, byte[] body, CompletableFuture<Stored> future) {
        try {
            enqueue(entry, body, future);
        } catch (RuntimeException e) {
            future.completeExceptionally(e);
        }
    }

    private void enqueue(JournalEntry entry, byte[] body, CompletableFuture<Stored> future) {
        Health health = commit.health();
        if (!health.ok()) {
            throw new StorageUnavailable(health.reason());
        }
        Pending pending = new Pending(entry, body, clock.millis(), future);
        if (pending.recordBytes() > largestRecord) {
            throw new IllegalArgumentException("the entry takes " + pending.recordBytes()
                    + " bytes, a segment of the journal takes " + largestRecord);
        }
        reserve(pending.cost());
        if (!intake.add(pending)) {
            intake.release(pending.cost());
            throw new StorageUnavailable("The journal is closed.");
        }
    }

    private void reserve(long bytes) {
        if (!intake.reserve(bytes)) {
            throw new StorageUnavailable("The disk does not keep up: more than " + (intake.limit() >> 20)
                    + " MiB wait to be written. Send more slowly.");
        }
    }

    @Override
    public Path spoolFolder() {
        return folder.spool();
    }

    @Override
    public Health health() {
        return commit.health();
    }

    /** The reader of this journal's bodies; it stays usable when the disk takes no more, and after {@link #close}. */
    public BodyReader bodies() {
        return new SegmentBodies(folder);
    }

    /** The number of the last entry that is on the disk; 0 when there is none. */
    public long lastSequence() {
        return commit.durable();
    }

    /**
     * Hands on, in order, every entry with a number above {@code afterSequence} that was on the disk when it was called.
     * Entries appended meanwhile go to the follower only. Says what is lost, and goes on behind it.
     *
     * @throws IOException if a segment cannot be read at all
     */
    public Replay replay(long afterSequence, Consumer<Stored> consumer) throws IOException {
        Replay replay = new SegmentReader(folder).replay(afterSequence, commit.durable(), consumer);
        replay.damages().forEach(damage -> LOG.error("The journal is damaged: {}", damage));
        return replay;
    }

    /** Takes nothing more, writes and forces all that waits, and marks the journal as closed well. */
    @Override
    public void close() {
        largeBodies.close();
        intake.close();
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
