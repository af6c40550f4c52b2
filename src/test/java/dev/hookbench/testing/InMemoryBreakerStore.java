package dev.hookbench.testing;

import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.breaker.BreakerStore;
import java.util.Map;

/** What circuit breakers remember, in memory. */
public final class InMemoryBreakerStore implements BreakerStore {
    private volatile Map<String, Breaker> kept = Map.of();

    @Override
    public Map<String, Breaker> all() {
        return kept;
    }

    @Override
    public void replaceAll(Map<String, Breaker> breakers) {
        kept = Map.copyOf(breakers);
    }
}
