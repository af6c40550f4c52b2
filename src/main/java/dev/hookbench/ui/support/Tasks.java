package dev.hookbench.ui.support;

import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Runs work off the FX thread and brings its end back to it. */
public final class Tasks {
    /** How long a task may run before the status bar shows it. */
    public static final Duration SHOWN_AFTER = Duration.ofMillis(300);

    private final Executor background;
    private final Executor ui;
    private final Ticks ticks;
    private final ObservableList<BackgroundTask<?>> slow = FXCollections.observableArrayList();
    private final ObservableList<BackgroundTask<?>> readOnlySlow = FXCollections.unmodifiableObservableList(slow);

    /**
     * Tasks on these executors.
     *
     * @param background may block; one thread per task
     * @param ui runs on the FX thread
     */
    public Tasks(Executor background, Executor ui, Ticks ticks) {
        this.background = background;
        this.ui = ui;
        this.ticks = ticks;
    }

    /** Work under a title that the status bar may show, not yet started. Call on the FX thread. */
    public <T> BackgroundTask<T> of(String title, BackgroundTask.Work<T> work) {
        return new BackgroundTask<>(this, title, work);
    }

    /** The tasks that take longer than {@link #SHOWN_AFTER}, oldest first. */
    public ObservableList<BackgroundTask<?>> slow() {
        return readOnlySlow;
    }

    void launch(BackgroundTask<?> task, Runnable body) {
        background.execute(body);
        ticks.after(SHOWN_AFTER, () -> {
            if (task.isRunning()) {
                slow.add(task);
            }
        });
    }

    void onUi(Runnable action) {
        ui.execute(action);
    }

    void ended(BackgroundTask<?> task) {
        slow.remove(task);
    }
}
