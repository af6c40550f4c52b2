package dev.hookbench.dispatch;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.DeliveryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings accepted events from the journal into the store. An event in the journal is accepted, whatever the store says:
 * what the store cannot take now it is given again until it does, and what still waits at the end of the program is found
 * in the journal at the next start.
 */
final class Filing implements AutoCloseable {
    /** The most events that wait. */
    static final int LIMIT = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Filing.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DeliveryStore deliveries;
    private final Consumer<Accepted> filed;
    private final int limit;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Accepted> waiting = new ArrayList<>();
    private @Nullable Thread thread;

    /**
     * Files into {@code deliveries}.
     *
     * @param filed is given each event once it is in the store
     * @param limit the most events that wait
     */
    Filing(DeliveryStore deliveries, Consumer<Accepted> filed, int limit) {
        this.deliveries = deliveries;
        this.filed = filed;
        this.limit = limit;
    }

    /** Throws if too many events wait already, so that not one more should be journalled. */
    synchronized void requireRoom() {
        if (waiting.size() >= limit) {
            throw new StorageUnavailable(
                    "Not accepted: " + limit + " events wait already for the index, which cannot be"
                            + " written. Make room on the disk and send the event again.");
        }
    }

    /** Files an event that is on disk, now or as soon as the store takes it. */
    void file(Accepted accepted) {
        try {
            deliveries.accept(accepted.event(), accepted.deliveries());
        } catch (StorageUnavailable e) {
            LOG.warn(
                    "event {} is in the journal and waits for the index: {}",
                    accepted.event().uid(),
                    e.toString());
            await(accepted);
            return;
        }
        filed.accept(accepted);
    }

    /** Whether an event with that idempotency key waits. */
    synchronized boolean holds(String key) {
        return waiting.stream().anyMatch(one -> one.event().idempotencyKey().equals(key));
    }

    /** Gives up what waits; the next start finds it in the journal. */
    @Override
    public void close() {
        closed.countDown();
        Thread running;
        synchronized (this) {
            running = thread;
        }
        try {
            if (running != null) {
                running.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void await(Accepted accepted) {
        waiting.add(accepted);
        if (thread == null) {
            thread = Thread.ofVirtual().name("hookbench-filing").start(this::fileWaiting);
        }
    }

    private void fileWaiting() {
        try {
            while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                Accepted next = first();
                while (next != null && takes(next)) {
                    next = nextAfter(next);
                }
                if (next == null) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean takes(Accepted accepted) {
        try {
            deliveries.accept(accepted.event(), accepted.deliveries());
            filed.accept(accepted);
            return true;
        } catch (StorageUnavailable e) {
            LOG.debug("the index still takes nothing", e);
            return false;
        } catch (RuntimeException e) {
            LOG.error("event {} stays in the journal only", accepted.event().uid(), e);
            return true;
        }
    }

    private synchronized @Nullable Accepted first() {
        return waiting.isEmpty() ? null : waiting.getFirst();
    }

    /** What waits after the first one is filed; the thread ends with the last. */
    private synchronized @Nullable Accepted nextAfter(Accepted done) {
        waiting.remove(done);
        if (waiting.isEmpty()) {
            thread = null;
            return null;
        }
        return waiting.getFirst();
    }
}
