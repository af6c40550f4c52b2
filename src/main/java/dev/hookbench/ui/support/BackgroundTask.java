package dev.hookbench.ui.support;

import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One piece of work off the FX thread; its callbacks run on the FX thread, and none of them after {@link #cancel}. */
public final class BackgroundTask<T> {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTask.class);

    private final Tasks tasks;
    private final String title;
    private final Work<T> work;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private Consumer<? super T> onSuccess = _ -> {};
    private Consumer<Throwable> onError = _ -> {};
    private Runnable always = () -> {};
    private @Nullable FutureTask<@Nullable Void> future;
    private boolean running;

    /** What is to be done; interrupted when the task is cancelled. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it, telling how far it is. */
        T run(Progress progress) throws Exception;
    }

    /** Takes reports of how far a task is, from any thread. */
    @FunctionalInterface
    public interface Progress {
        /** {@code done} of {@code total} is done. */
        void report(long done, long total);
    }

    BackgroundTask(Tasks tasks, String title, Work<T> work) {
        this.tasks = tasks;
        this.title = title;
        this.work = work;
    }

    /** Takes the result. */
    public BackgroundTask<T> onSuccess(Consumer<? super T> taker) {
        onSuccess = taker;
        return this;
    }

    /** Takes a failure; without it failures are only logged. */
    public BackgroundTask<T> onError(Consumer<Throwable> taker) {
        onError = taker;
        return this;
    }

    /** Runs at the end, whatever it was, also after cancelling. */
    public BackgroundTask<T> always(Runnable action) {
        always = action;
        return this;
    }

    /** Starts the work, once. */
    public BackgroundTask<T> start() {
        running = true;
        future = new FutureTask<>(this::work, null);
        tasks.launch(this, future);
        return this;
    }

    /** Interrupts the work; only {@link #always} is still called. On the FX thread. */
    public void cancel() {
        if (running) {
            end(() -> {});
            if (future != null) {
                future.cancel(true);
            }
        }
    }

    /** What is being done, in words. */
    public String title() {
        return title;
    }

    /** From 0 to 1; negative while unknown. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            T result =
                    work.run((done, total) -> tasks.onUi(() -> progress.set(total == 0 ? -1 : (double) done / total)));
            tasks.onUi(() -> finish(() -> onSuccess.accept(result)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            tasks.onUi(() -> finish(() -> onError.accept(e)));
        } catch (Exception e) {
            LOG.debug("{} failed", title, e);
            tasks.onUi(() -> finish(() -> onError.accept(e)));
        }
    }

    private void finish(Runnable callback) {
        if (running) {
            end(callback);
        }
    }

    private void end(Runnable callback) {
        running = false;
        tasks.ended(this);
        try {
            callback.run();
        } finally {
            always.run();
        }
    }
}
