package dev.hookbench.ui.form;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work done at once on the caller's thread, or held back until told, to see what shows meanwhile. */
public final class HeldWork implements Work {
    private final Queue<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    @Override
    public <T> void run(Supplier<T> task, Consumer<T> then, Consumer<String> failed) {
        held.add(() -> execute(task, then, failed));
        if (!holding) {
            drain();
        }
    }

    /** Keeps what is asked from now on. */
    public void hold() {
        holding = true;
    }

    /** Does what was kept, and everything from now on at once. */
    public void release() {
        holding = false;
        drain();
    }

    private void drain() {
        for (Runnable next = held.poll(); next != null; next = held.poll()) {
            next.run();
        }
    }

    private static <T> void execute(Supplier<T> task, Consumer<T> then, Consumer<String> failed) {
        T result;
        try {
            result = task.get();
        } catch (RuntimeException e) {
            failed.accept(String.valueOf(e.getMessage()));
            return;
        }
        then.accept(result);
    }
}
