package dev.hookbench.domain.breaker;

import java.util.Map;

/** The port to what circuit breakers remember over a restart. */
public interface BreakerStore {
    /** All that are kept, by endpoint. */
    Map<String, Breaker> all();

    /** Keeps these, by endpoint, in place of all that were kept. */
    void replaceAll(Map<String, Breaker> breakers);
}
