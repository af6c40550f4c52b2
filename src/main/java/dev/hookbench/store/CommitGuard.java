package dev.hookbench.store;

import dev.hookbench.domain.StorageUnavailable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Turns the write errors that HSQLDB only logs into failures of the commit that met them.
 *
 * <p>HSQLDB 2.7.4 answers a commit with success although its log could not be written or forced; all it does is to log a
 * warning, on the committing thread, before {@code commit()} returns. From that warning on no commit counts, of whatever
 * thread, because replay stops at the torn line. Only a checkpoint that passes without a warning makes the database
 * sound again; it is tried before later transactions, once per {@code pause}.
 */
final class CommitGuard implements AutoCloseable {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(CommitGuard.class);

    private final Runnable checkpoint;
    private final long pauseNanos;
    private final Logger engine;
    private final Handler ear = new Ear();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicLong warnings = new AtomicLong();
    private volatile @Nullable String fault;
    private long triedAt;

    /**
     * Watches the database whose engine logs under that name.
     *
     * @param checkpoint runs CHECKPOINT; throws if that fails
     * @param pause shortest time between two tries to recover
     */
    CommitGuard(String databaseName, Runnable checkpoint, Duration pause) {
        this.checkpoint = checkpoint;
        pauseNanos = pause.toNanos();
        engine = Logger.getLogger("hsqldb.db." + databaseName);
        engine.setLevel(Level.WARNING);
        engine.setUseParentHandlers(false);
        engine.addHandler(ear);
    }

    /**
     * Runs a transaction, its commit included.
     *
     * @throws StorageUnavailable if its commit, or one before that is not mended yet, is not on disk
     */
    <T> T guard(Supplier<T> transaction) {
        recover();
        lock.readLock().lock();
        try {
            refuseIfFaulty();
            T result = transaction.get();
            refuseIfFaulty();
            return result;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Lets no commit count until a checkpoint passes. */
    void poison(String why) {
        warnings.incrementAndGet();
        fault = why;
    }

    /** What is wrong; null when nothing is. */
    @Nullable
    String fault() {
        return fault;
    }

    @Override
    public void close() {
        engine.removeHandler(ear);
    }

    private void recover() {
        if (fault == null) {
            return;
        }
        lock.writeLock().lock();
        try {
            if (fault != null && (triedAt == 0 || System.nanoTime() - triedAt >= pauseNanos)) {
                tryCheckpoint();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void tryCheckpoint() {
        long before = warnings.get();
        try {
            checkpoint.run();
            if (warnings.get() == before) {
                LOG.info("the index is on disk again: a checkpoint passed");
                fault = null;
                triedAt = 0;
                return;
            }
        } catch (RuntimeException e) {
            LOG.warn("the checkpoint that was to mend the index failed: {}", e.getMessage());
        }
        triedAt = System.nanoTime();
    }

    private void refuseIfFaulty() {
        String why = fault;
        if (why != null) {
            throw new StorageUnavailable("The index cannot be written: " + why
                    + ". Free some disk space or check the disk; Hookbench goes on by itself then.");
        }
    }

    private final class Ear extends Handler {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                boolean first = fault == null;
                poison(String.valueOf(entry.getMessage()).strip());
                if (first) {
                    LOG.warn("HSQLDB: {}", entry.getMessage(), entry.getThrown());
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
