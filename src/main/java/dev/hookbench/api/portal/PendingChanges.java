package dev.hookbench.api.portal;

import dev.hookbench.event.CoreEvent;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What a stream has still to tell: ids are collected while it writes or waits its turn, each once. */
final class PendingChanges implements AutoCloseable {
    /** Beyond this many ids a stream says no more than that much has changed. */
    static final int MOST = 200;

    private final String linkUid;
    private final long pauseNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Set<String> deliveries = new LinkedHashSet<>();
    private Set<String> endpoints = new LinkedHashSet<>();
    private boolean overflowed;
    private boolean linkChanged;
    private boolean closed;
    private long notBefore = System.nanoTime();

    /**
     * @param linkUid changes of this link are told at once
     * @param pause the shortest time between two batches
     */
    PendingChanges(String linkUid, Duration pause) {
        this.linkUid = linkUid;
        this.pauseNanos = pause.toNanos();
    }

    /**
     * What changed meanwhile.
     *
     * @param overflowed whether it was more than the ids
     */
    record Batch(Set<String> deliveries, Set<String> endpoints, boolean overflowed, boolean linkChanged) {}

    /** Takes note of an event; quick, on any thread. */
    void note(CoreEvent event) {
        lock.lock();
        try {
            switch (event) {
                case CoreEvent.DeliveryChanged(String uid) -> keep(deliveries, uid);
                case CoreEvent.EndpointChanged(String uid) -> keep(endpoints, uid);
                case CoreEvent.PortalLinkChanged(String uid) -> linkChanged |= uid.equals(linkUid);
                default -> {
                    return;
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void keep(Set<String> ids, String uid) {
        if (deliveries.size() + endpoints.size() < MOST) {
            ids.add(uid);
        } else {
            overflowed |= !ids.contains(uid);
        }
    }

    /** Waits for something to tell, no longer than {@code patience}; what came of it may be nothing. */
    Batch await(Duration patience) {
        lock.lock();
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (!isDue() && end - System.nanoTime() > 0) {
                long wait = hasIds() ? Math.min(notBefore, end) - System.nanoTime() : end - System.nanoTime();
                changed.awaitNanos(Math.min(wait, TimeUnit.HOURS.toNanos(1)));
            }
            return take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
            return take();
        } finally {
            lock.unlock();
        }
    }

    private boolean isDue() {
        return closed || linkChanged || (hasIds() && System.nanoTime() - notBefore >= 0);
    }

    private boolean hasIds() {
        return overflowed || !deliveries.isEmpty() || !endpoints.isEmpty();
    }

    private Batch take() {
        Batch batch = new Batch(deliveries, endpoints, overflowed, linkChanged);
        deliveries = new LinkedHashSet<>();
        endpoints = new LinkedHashSet<>();
        overflowed = false;
        linkChanged = false;
        notBefore = System.nanoTime() + pauseNanos;
        return batch;
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Has the stream end. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
