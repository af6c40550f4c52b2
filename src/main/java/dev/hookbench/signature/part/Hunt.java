package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.Search;

/** A search that is under way, by the monotonic clock. */
final class Hunt {
    private final Search search;
    private final long start = System.nanoTime();

    private Hunt(Search search) {
        this.search = search;
    }

    static Hunt begin(Search search) {
        return new Hunt(search);
    }

    Search search() {
        return search;
    }

    /** Whether there is time left and nobody has cancelled. */
    boolean goesOn() {
        return System.nanoTime() - start < search.budget().toNanos()
                && !search.cancelled().getAsBoolean();
    }
}
