package dev.hookbench.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The queue in front of the writer: many threads put in, one takes all; bounded by bytes, never blocking those who put in. */
final class Intake {
    private final long limit;
    private final AtomicLong reserved = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private List<Pending> waiting = new ArrayList<>();
    private List<Pending> taken = new ArrayList<>();
    private boolean closed;

    /** Room for {@code limit} bytes. */
    Intake(long limit) {
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    /** Sets room aside until it is given back; false when there is not enough. */
    boolean reserve(long bytes) {
        if (reserved.addAndGet(bytes) <= limit) {
            return true;
        }
        reserved.addAndGet(-bytes);
        return false;
    }

    /** Gives room back. */
    void release(long bytes) {
        reserved.addAndGet(-bytes);
    }

    /** Puts an entry in; false when the queue is closed. */
    boolean add(Pending pending) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            waiting.add(pending);
            if (waiting.size() == 1) {
                changed.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * All that waits, once something does, the queue is closed or the time is up. The list is good until the next call.
     */
    List<Pending> take(long nanos) throws InterruptedException {
        taken.clear();
        lock.lock();
        try {
            long left = nanos;
            while (waiting.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            List<Pending> all = waiting;
            waiting = taken;
            taken = all;
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #take(long)}, without an end. */
    List<Pending> take() throws InterruptedException {
        return take(TimeUnit.DAYS.toNanos(1));
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it is closed and empty. */
    boolean isDone() {
        lock.lock();
        try {
            return closed && waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
