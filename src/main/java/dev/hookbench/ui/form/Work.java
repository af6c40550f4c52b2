package dev.hookbench.ui.form;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs what may touch the disk off the FX thread and brings what came of it back to the FX thread. */
public interface Work {
    /** Runs {@code task}, then {@code then} with its result, or {@code failed} with a sentence for the user. */
    <T> void run(Supplier<T> task, Consumer<T> then, Consumer<String> failed);
}
