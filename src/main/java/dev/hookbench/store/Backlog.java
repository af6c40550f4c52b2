package dev.hookbench.store;

import dev.hookbench.domain.journal.Journal.Stored;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Entries that wait to be indexed, in order, bounded: once full it takes none until told to {@link #resume}. */
final class Backlog {
    /** The most entries that wait in memory. */
    static final int LIMIT = 100_000;

    private static final Duration IDLE = Duration.ofSeconds(5);

    private final int limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Deque<Arrival> arrivals = new ArrayDeque<>();
    private int size;
    private long lastSeen;
    private long oldestAt;
    private boolean overflowed;
    private boolean ended;

    /** Holds at most {@code limit} entries. */
    Backlog(int limit) {
        this.limit = limit;
    }

    void add(List<Stored> entries) {
        if (entries.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            long now = System.nanoTime();
            if (arrivals.isEmpty() && !overflowed) {
                oldestAt = now;
            }
            lastSeen = entries.getLast().sequence();
            overflowed |= size + entries.size() > limit;
            if (!overflowed) {
                arrivals.add(new Arrival(entries, now));
                size += entries.size();
            }
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits a while for entries, then {@code linger} for more, until there are {@code wanted} of them. */
    List<Stored> take(int wanted, Duration linger) {
        lock.lock();
        try {
            awaitSize(1, IDLE);
            if (size > 0) {
                awaitSize(wanted, linger);
            }
            return drain(wanted);
        } finally {
            lock.unlock();
        }
    }

    boolean hasOverflowed() {
        lock.lock();
        try {
            return overflowed;
        } finally {
            lock.unlock();
        }
    }

    /** Takes entries again. */
    void resume() {
        lock.lock();
        try {
            overflowed = false;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more entries: these are left to the journal. */
    void overflow() {
        lock.lock();
        try {
            overflowed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits no more for entries to come. */
    void end() {
        lock.lock();
        try {
            ended = true;
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The number of the last entry offered. */
    long lastSeen() {
        lock.lock();
        try {
            return lastSeen;
        } finally {
            lock.unlock();
        }
    }

    /** How long the oldest entry that waits, or was taken last, has waited. */
    Duration age() {
        lock.lock();
        try {
            return Duration.ofNanos(System.nanoTime() - oldestAt);
        } finally {
            lock.unlock();
        }
    }

    private void awaitSize(int wanted, Duration atMost) {
        long left = atMost.toNanos();
        try {
            while (size < wanted && left > 0 && !overflowed && !ended) {
                left = arrived.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Stored> drain(int wanted) {
        List<Stored> entries = new ArrayList<>();
        Arrival first = arrivals.peek();
        if (first != null) {
            oldestAt = first.at();
        }
        for (Arrival next = first; next != null && entries.size() < wanted; next = arrivals.peek()) {
            entries.addAll(next.entries());
            arrivals.remove();
        }
        size -= entries.size();
        return entries;
    }

    private record Arrival(List<Stored> entries, long at) {
        Arrival {
            entries = List.copyOf(entries);
        }
    }
}
