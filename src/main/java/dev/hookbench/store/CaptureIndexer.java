package dev.hookbench.store;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import dev.hookbench.store.CaptureWriter.Written;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the index after the journal: captures and deletions, in batches, on one thread.
 *
 * <p>While the database cannot be written, entries wait in memory, up to {@value Backlog#LIMIT}; what comes beyond is
 * left to the journal, from where it is read again as soon as the database works. So nothing is lost and memory is
 * bounded.
 */
public final class CaptureIndexer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CaptureIndexer.class);
    private static final int BATCH = 2_000;
    private static final Duration LINGER = Duration.ofMillis(20);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration LAST_EFFORT = Duration.ofSeconds(10);

    private final CaptureWriter writer;
    private final DeliveryStore deliveries;
    private final EventHub hub;
    private final Backlog backlog;
    private final IndexPace pace;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile long mark;
    private volatile boolean failing;
    private @Nullable Thread thread;

    CaptureIndexer(Database database, DeliveryStore deliveries, EventHub hub, Backlog backlog, IndexPace pace) {
        writer = new CaptureWriter(database);
        this.backlog = backlog;
        this.pace = pace;
        this.deliveries = deliveries;
        this.hub = hub;
        mark = writer.mark();
    }

    /**
     * Indexes what the journal has and the index lacks, then goes on with what {@link #accept} brings. Call it once, before
     * anything is dispatched.
     *
     * @param tail the journal, read now and whenever entries had to be left to it
     * @return how many captures were added
     * @throws StorageUnavailable if the index cannot be written
     */
    public synchronized long start(Tail tail) {
        if (thread != null) {
            throw new IllegalStateException("already started");
        }
        long added = new Recovery(writer, deliveries, BATCH).run(tail);
        mark = writer.mark();
        thread = Thread.ofPlatform().daemon().name("capture-indexer").start(() -> run(tail));
        return added;
    }

    /**
     * Takes entries that are on disk, in order. Meant for the journal's thread, after its force: it waits for nothing, but
     * for the few milliseconds of {@link IndexPace} while the index is far behind. An index that cannot be written at all
     * slows nobody.
     */
    public void accept(List<Stored> entries) {
        backlog.add(entries);
        if (!failing) {
            pace.keep(lag().oldest());
        }
    }

    /** How far the index is behind the journal. */
    public Lag lag() {
        long behind = Math.max(0, backlog.lastSeen() - mark);
        return new Lag(behind, behind == 0 ? Duration.ZERO : backlog.age());
    }

    /** Indexes what waits, as far as the database lets it, and ends. */
    @Override
    public void close() {
        closing.countDown();
        backlog.end();
        Thread running = thread;
        if (running == null) {
            return;
        }
        try {
            if (!running.join(LAST_EFFORT)) {
                LOG.warn("the index is {} behind; the next start reads the rest from the journal", lag());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isFailing() {
        return failing;
    }

    private void run(Tail tail) {
        while (true) {
            boolean last = closing.getCount() == 0;
            List<Stored> entries = backlog.take(BATCH, LINGER);
            if (!entries.isEmpty() && !persist(entries)) {
                return;
            }
            if (entries.isEmpty() && backlog.hasOverflowed() && !catchUp(tail)) {
                return;
            }
            if (last && entries.isEmpty()) {
                return;
            }
        }
    }

    /** Indexes for as long as it takes; false if it is to end before it could. */
    private boolean persist(List<Stored> entries) {
        List<Stored> fresh = new ArrayList<>(entries);
        fresh.removeIf(stored -> stored.sequence() <= mark);
        if (fresh.isEmpty()) {
            return true;
        }
        boolean careful = false;
        while (true) {
            try {
                index(fresh, careful);
                return true;
            } catch (StorageUnavailable e) {
                careful = true;
                report(true, e);
                if (awaitClosing()) {
                    return false;
                }
            }
        }
    }

    /** Indexes a batch; one that is refused for its values is split until the entry is found that cannot be indexed. */
    private void index(List<Stored> entries, boolean careful) {
        try {
            written(writer.write(entries, careful), entries);
        } catch (StorageUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            if (!careful) {
                index(entries, true);
            } else if (entries.size() > 1) {
                index(entries.subList(0, entries.size() / 2), true);
                index(entries.subList(entries.size() / 2, entries.size()), true);
            } else {
                LOG.error(
                        "entry {} stays in the journal only: it cannot be indexed",
                        entries.getFirst().sequence(),
                        e);
                writer.skipTo(entries.getFirst().sequence());
                written(Written.NOTHING, entries);
            }
        }
    }

    private void written(Written written, List<Stored> entries) {
        mark = entries.getLast().sequence();
        report(false, null);
        written.recorded().forEach(uid -> hub.publish(new CoreEvent.CaptureRecorded(uid)));
        written.judged().forEach(uid -> hub.publish(new CoreEvent.CaptureJudged(uid)));
    }

    private boolean catchUp(Tail tail) {
        backlog.resume();
        List<Stored> entries = new ArrayList<>();
        try {
            tail.replay(mark, stored -> {
                entries.add(stored);
                if (entries.size() >= BATCH && persist(entries)) {
                    entries.clear();
                }
            });
        } catch (RuntimeException e) {
            LOG.error("the journal cannot be read to catch up; trying again", e);
            backlog.overflow();
            return !awaitClosing();
        }
        return entries.isEmpty() || persist(entries);
    }

    private void report(boolean nowFailing, @Nullable StorageUnavailable cause) {
        if (failing != nowFailing) {
            failing = nowFailing;
            if (nowFailing) {
                LOG.warn("captures wait to be indexed", cause);
            } else {
                LOG.info("captures are indexed again");
            }
            hub.publish(new CoreEvent.ServiceStateChanged());
        }
    }

    private boolean awaitClosing() {
        try {
            return closing.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /**
     * How far the index is behind.
     *
     * @param entries entries of the journal that are not indexed yet, of all kinds
     * @param oldest how long the oldest of them has waited
     */
    public record Lag(long entries, Duration oldest) {}
}
