package dev.hookbench.domain.signature;

import dev.hookbench.domain.signature.Signatures.Candidate;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How far to look for the cause when no signature fits.
 *
 * @param others secrets that are known here but not set for the check
 * @param budget how long the search may take; the explanation says when it ran out
 * @param cancelled asked before each try; once it is true the search ends
 */
public record Search(List<Candidate> others, Duration budget, BooleanSupplier cancelled) {
    private static final Duration USUAL = Duration.ofSeconds(2);

    public Search {
        others = List.copyOf(others);
    }

    /** Two seconds at most, without other secrets. */
    public static Search usual() {
        return within(USUAL);
    }

    /** No search: what cannot be said at once stays undetermined. */
    public static Search none() {
        return within(Duration.ZERO);
    }

    /** So long at most, without other secrets. */
    public static Search within(Duration budget) {
        return new Search(List.of(), budget, () -> false);
    }

    /** The same with other secrets. */
    public Search among(List<Candidate> known) {
        return new Search(known, budget, cancelled);
    }
}
