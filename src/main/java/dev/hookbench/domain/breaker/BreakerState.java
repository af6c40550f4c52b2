package dev.hookbench.domain.breaker;

/** Where a circuit breaker stands (Convoy's three states). */
public enum BreakerState {
    /** Everything is sent. */
    CLOSED,
    /** Everything is postponed. */
    OPEN,
    /** Sent again, to see whether the endpoint has recovered. */
    HALF_OPEN
}
