package dev.hookbench.journal;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.journal.Journal.Health;
import dev.hookbench.domain.journal.Journal.Stored;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes: takes all that waits, writes it, forces once, and only then lets the waiters go on.
 *
 * <p>After any failure the segment is closed and never forced again, because a second force may succeed without the lost
 * bytes; everything is refused until the head of a new segment has been written and forced.
 */
final class GroupCommit implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final Health WELL = new Health(true, "");

    private final Intake intake;
    private final SegmentSupply supply;
    private final Consumer<List<Stored>> afterForce;
    private final JournalOptions options;
    private volatile Health health = WELL;
    private volatile long durable;
    private @Nullable Segment segment;

    /** Numbers records from {@code lastSequence} on. */
    GroupCommit(
            Intake intake,
            SegmentSupply supply,
            Consumer<List<Stored>> afterForce,
            JournalOptions options,
            long lastSequence) {
        this.intake = intake;
        this.supply = supply;
        this.afterForce = afterForce;
        this.options = options;
        this.durable = lastSequence;
    }

    Health health() {
        return health;
    }

    /** The number of the last record that is on the disk. */
    long durable() {
        return durable;
    }

    @Override
    public void run() {
        try {
            openSegment();
            while (!intake.isDone()) {
                List<Pending> all =
                        segment == null ? intake.take(options.probePause().toNanos()) : intake.take();
                openSegment();
                commit(all);
            }
        } catch (InterruptedException e) {
            LOG.error("The journal's writer was interrupted", e);
        }
        end();
    }

    private void openSegment() {
        if (segment != null) {
            return;
        }
        try {
            segment = supply.next(durable + 1);
            if (!health.ok()) {
                LOG.info("The journal works again");
            }
            health = WELL;
        } catch (IOException | RuntimeException | Error e) {
            poison(e);
        }
    }

    private void commit(List<Pending> all) {
        int from = 0;
        while (from < all.size() && segment != null) {
            try {
                from = commit(segment, all, from);
            } catch (IOException | RuntimeException | Error e) {
                poison(e);
            }
        }
        refuse(all.subList(from, all.size()));
    }

    /** Makes some entries durable, as many as fit into the segment and one batch; returns the index after the last. */
    private int commit(Segment current, List<Pending> all, int from) throws IOException {
        if (!current.fits(all.get(from).recordBytes())) {
            segment = null;
            current.close();
            openSegment();
            return from;
        }
        List<Stored> batch = new ArrayList<>();
        long bytes = 0;
        int to = from;
        while (to < all.size()
                && bytes < options.batchBytes()
                && current.fits(all.get(to).recordBytes())) {
            Pending pending = all.get(to++);
            batch.add(current.put(pending, durable + batch.size() + 1));
            bytes += pending.recordBytes();
        }
        current.force();
        long last = durable + batch.size();
        durable = last;
        if (current.isHalfFull()) {
            supply.prepareAhead();
        }
        release(all.subList(from, to), batch);
        return to;
    }

    private void release(List<Pending> waiters, List<Stored> batch) {
        for (int i = 0; i < waiters.size(); i++) {
            Pending waiter = waiters.get(i);
            intake.release(waiter.cost());
            waiter.future().complete(batch.get(i));
        }
        try {
            afterForce.accept(batch);
        } catch (RuntimeException | Error e) {
            LOG.error(
                    "Who follows the journal failed at entry {}",
                    batch.getFirst().sequence(),
                    e);
        }
        // Code of a waiter that interrupted this thread must not close the file under the next batch.
        if (Thread.interrupted()) {
            LOG.warn("The journal's writer was interrupted by code that waited for an entry");
        }
    }

    private void refuse(List<Pending> waiters) {
        for (Pending waiter : waiters) {
            intake.release(waiter.cost());
            waiter.future().completeExceptionally(new StorageUnavailable(health.reason()));
        }
    }

    private void poison(Throwable failure) {
        if (health.ok()) {
            LOG.error("The journal cannot be written; nothing is taken until it can", failure);
        }
        health = new Health(
                false,
                "The journal cannot be written: " + Reason.of(failure) + ". It is tried again every "
                        + options.probePause().toMillis() + " ms.");
        Segment poisoned = segment;
        segment = null;
        if (poisoned != null) {
            close(poisoned);
        }
    }

    private void end() {
        intake.close();
        Segment last = segment;
        segment = null;
        try {
            if (last != null) {
                supply.end(last, durable + 1);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The journal was not closed cleanly", e);
        }
        health = new Health(false, "The journal is closed.");
        supply.discardSpare();
    }

    private static void close(Segment segment) {
        try {
            segment.close();
        } catch (IOException e) {
            LOG.debug("The segment {} was not closed", segment.number(), e);
        }
    }
}
