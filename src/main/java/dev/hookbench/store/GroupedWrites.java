package dev.hookbench.store;

import dev.hookbench.domain.StorageUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what several threads write at once in one transaction, since what a commit costs is its force and not its
 * rows. Nobody goes on before the commit that covers his own work; work that fails takes nobody else's with it.
 *
 * <p>One thread of its own does it: a force on a virtual thread would keep a processor from all the others.
 *
 * <p>Work may be carried out twice, the first time in a transaction that was taken back, so it must do nothing but write,
 * and must not wait for another write.
 */
final class GroupedWrites implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupedWrites.class);
    /** The most works in one transaction, so that nobody waits long for others. */
    private static final int MOST = 256;

    private final Consumer<Consumer<Handle>> transaction;
    private final LinkedBlockingQueue<Work<?>> queue = new LinkedBlockingQueue<>();
    private final Work<Boolean> last = new Work<>(_ -> true);
    private final Thread writer;
    private final Object gate = new Object();
    private boolean closed;

    /** @param transaction carries out what it is given in one transaction, and throws if that is not on disk */
    GroupedWrites(Consumer<Consumer<Handle>> transaction) {
        this.transaction = transaction;
        writer = Thread.ofPlatform().daemon().name("store-writer").start(this::run);
    }

    /**
     * What {@code work} answers, once it is on disk.
     *
     * @throws StorageUnavailable if it is not, or after the close
     */
    <T> T write(Function<Handle, T> work) {
        Work<T> mine = new Work<>(work);
        put(mine);
        return mine.result();
    }

    /** Works that wait to be carried out. */
    int waiting() {
        return queue.size();
    }

    /** Carries out what was given, and takes nothing more. */
    @Override
    public void close() {
        synchronized (gate) {
            if (!closed) {
                queue.add(last);
            }
            closed = true;
        }
        last.result();
    }

    private void put(Work<?> work) {
        synchronized (gate) {
            if (closed) {
                throw new StorageUnavailable("The index is closed.");
            }
            queue.add(work);
        }
    }

    private void run() {
        List<Work<?>> group = new ArrayList<>();
        try {
            while (!group.contains(last)) {
                group.clear();
                group.add(queue.take());
                queue.drainTo(group, MOST - 1);
                carryOut(group.stream().filter(work -> work != last).toList());
            }
        } catch (InterruptedException e) {
            LOG.error("the index's writer was interrupted", e);
        } finally {
            end();
        }
    }

    /** Nobody waits for a writer that is gone. */
    private void end() {
        synchronized (gate) {
            closed = true;
        }
        last.end(null);
        queue.forEach(work -> work.end(new StorageUnavailable("The index is closed.")));
    }

    private void carryOut(List<Work<?>> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            transaction.accept(handle -> group.forEach(work -> work.run(handle)));
            group.forEach(work -> work.end(null));
        } catch (StorageUnavailable e) {
            group.forEach(work -> work.end(e));
        } catch (RuntimeException | Error e) {
            if (group.size() == 1) {
                group.getFirst().end(e);
            } else {
                group.forEach(work -> carryOut(List.of(work)));
            }
        }
    }

    /** One thread's work. */
    private static final class Work<T> {
        private final Function<Handle, T> function;
        private final CountDownLatch ended = new CountDownLatch(1);
        private @Nullable T answer;
        private @Nullable Throwable failure;

        Work(Function<Handle, T> function) {
            this.function = function;
        }

        void run(Handle handle) {
            answer = function.apply(handle);
        }

        void end(@Nullable Throwable why) {
            failure = why;
            ended.countDown();
        }

        /** Waits through interrupts: what the transaction did must be known. */
        @SuppressWarnings("NullAway") // what the function answers, null or not as T says
        T result() {
            boolean interrupted = false;
            while (true) {
                try {
                    ended.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            switch (failure) {
                case null -> {
                    return answer;
                }
                case RuntimeException refused -> throw refused;
                case Error fatal -> throw fatal;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }
}
