package dev.hookbench.signature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the headers of a request say about its signature. */
sealed interface Reading {
    /**
     * There is something to compare.
     *
     * @param stamp when it was signed; null in schemes without a time
     */
    record Signed(
            Content content,
            List<Received> values,
            @Nullable Stamp stamp) implements Reading {
        public Signed {
            values = List.copyOf(values);
        }
    }

    /** The headers cannot be read as this scheme's. */
    record Refused(Finding finding) implements Reading {}

    /**
     * A signature as received.
     *
     * @param label the version before it; empty where the scheme has none
     */
    record Received(String label, String text) {}
}
