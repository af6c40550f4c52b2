package dev.hookbench.cli.demo;

import dev.hookbench.event.EventHub;
import dev.hookbench.event.Subscription;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Waits for what must come to be, by looking again whenever the hub says that something changed. */
final class Signals implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Subscription subscription;
    private long changes;

    Signals(EventHub hub) {
        subscription = hub.subscribe(event -> signal());
    }

    /**
     * Waits until {@code look} finds something.
     *
     * @param what for the message when it does not come
     * @throws CheckFailed if it does not come within 20 s
     */
    <T> T await(String what, Supplier<Optional<T>> look) throws CheckFailed {
        long left = PATIENCE.toNanos();
        while (true) {
            long seen = changes();
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            left = awaitChangeAfter(seen, left);
            CheckFailed.unless(left > 0, what + " did not come within " + PATIENCE.toSeconds() + " s");
        }
    }

    private long awaitChangeAfter(long seen, long nanos) throws CheckFailed {
        lock.lock();
        try {
            long left = nanos;
            while (changes == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
            return left;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckFailed("interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    private long changes() {
        lock.lock();
        try {
            return changes;
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
