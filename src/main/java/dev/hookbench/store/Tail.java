package dev.hookbench.store;

import dev.hookbench.domain.journal.Journal.Stored;
import java.util.function.Consumer;

/** The journal as the index reads it when it has to catch up. */
@FunctionalInterface
public interface Tail {
    /**
     * Hands over every entry numbered above {@code afterSequence}, in order, up to the last that was on disk when the call
     * began, or further.
     */
    void replay(long afterSequence, Consumer<Stored> to);
}
