package dev.hookbench.store;

import dev.hookbench.domain.StorageUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what several threads write at once in one transaction, since what a commit costs is its force and not its
 * rows. Nobody goes on before the commit that covers his own work; work that fails takes nobody else's with it.
 *
 * <p>Work may be carried out twice, the first time in a transaction that was taken back, so it must do nothing but write.
 */
final class GroupedWrites {
    /** The most works in one transaction, so that nobody waits long for others. */
    private static final int MOST = 256;

    private final Consumer<Consumer<Handle>> transaction;
    private final Queue<Work<?>> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock();

    /** @param transaction carries out what it is given in one transaction, and throws if that is not on disk */
    GroupedWrites(Consumer<Consumer<Handle>> transaction) {
        this.transaction = transaction;
    }

    /** What {@code work} answers, once it is on disk. */
    <T> T write(Function<Handle, T> work) {
        Work<T> mine = new Work<>(work);
        queue.add(mine);
        lock.lock();
        try {
            while (!mine.ended) {
                carryOut(taken());
            }
        } finally {
            lock.unlock();
        }
        return mine.result();
    }

    /** Carries something out while nothing is written. */
    void alone(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** Works that wait to be carried out. */
    int waiting() {
        return queue.size();
    }

    private List<Work<?>> taken() {
        List<Work<?>> group = new ArrayList<>();
        for (Work<?> next = queue.poll(); next != null; next = queue.poll()) {
            group.add(next);
            if (group.size() == MOST) {
                break;
            }
        }
        return group;
    }

    private void carryOut(List<Work<?>> group) {
        try {
            transaction.accept(handle -> group.forEach(work -> work.run(handle)));
            group.forEach(work -> work.end(null));
        } catch (StorageUnavailable e) {
            group.forEach(work -> work.end(e));
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                group.getFirst().end(e);
            } else {
                group.forEach(work -> carryOut(List.of(work)));
            }
        }
    }

    /** One thread's work; guarded by the lock. */
    private static final class Work<T> {
        private final Function<Handle, T> function;
        private @Nullable T answer;
        private @Nullable RuntimeException failure;
        private boolean ended;

        Work(Function<Handle, T> function) {
            this.function = function;
        }

        void run(Handle handle) {
            answer = function.apply(handle);
        }

        void end(@Nullable RuntimeException why) {
            failure = why;
            ended = true;
        }

        @SuppressWarnings("NullAway") // what the function answers, null or not as T says
        T result() {
            RuntimeException why = failure;
            if (why != null) {
                throw why;
            }
            return answer;
        }
    }
}
