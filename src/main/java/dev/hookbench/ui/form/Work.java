package dev.hookbench.ui.form;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.ui.support.Failures;
import dev.hookbench.ui.support.Tasks;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A room's work off the FX thread: what came of it is brought back, failures as a sentence for the user. */
public final class Work {
    private final Tasks tasks;
    private final String title;
    private boolean running;

    /** Work that the status bar shows under {@code title} when it takes long. */
    public Work(Tasks tasks, String title) {
        this.tasks = tasks;
        this.title = title;
    }

    /** Runs {@code task}, then {@code then} with its result, or {@code failed} with the reason. On the FX thread. */
    public <T> void run(Supplier<T> task, Consumer<T> then, Consumer<String> failed) {
        tasks.of(title, _ -> task.get())
                .onSuccess(then)
                .onError(failure -> failed.accept(Failures.describe(failure)))
                .start();
    }

    /**
     * Runs a command, one at a time: while one is under way another is not begun. The button that began it stays
     * enabled, since disabling it would move the focus away.
     *
     * @param refused takes every reason, also that of a failure, which names no field
     */
    public <T> void command(Supplier<Outcome<T>> command, Consumer<T> done, Consumer<List<Problem>> refused) {
        if (running) {
            return;
        }
        running = true;
        tasks.of(title, _ -> command.get())
                .onSuccess(outcome -> {
                    switch (outcome) {
                        case Outcome.Done<T> value -> done.accept(value.value());
                        case Outcome.Refused<T> reasons -> refused.accept(reasons.problems());
                    }
                })
                .onError(failure -> refused.accept(List.of(new Problem("", "", Failures.describe(failure)))))
                .always(() -> running = false)
                .start();
    }
}
