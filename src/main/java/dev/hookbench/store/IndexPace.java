package dev.hookbench.store;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Keeps the journal from running away from the index: while the index is far behind, each group that was forced waits a
 * few milliseconds, in which the index gets the processor. So what arrives is listed within about a second under any
 * load, at the price of some of the rate while it is saturated.
 */
final class IndexPace {
    /** How long entries may wait for the index before the journal is slowed. */
    static final Duration FAR_BEHIND = Duration.ofMillis(400);

    /** What a group of entries waits then. */
    static final Duration PAUSE = Duration.ofMillis(4);

    private final Consumer<Duration> pause;

    /** @param pause lets the calling thread wait that long */
    IndexPace(Consumer<Duration> pause) {
        this.pause = pause;
    }

    /** A pace that parks the thread. */
    static IndexPace parking() {
        return new IndexPace(time -> LockSupport.parkNanos(time.toNanos()));
    }

    /** Lets the journal's thread wait if entries have waited for the index for {@code age}. */
    void keep(Duration age) {
        if (age.compareTo(FAR_BEHIND) > 0) {
            pause.accept(PAUSE);
        }
    }
}
