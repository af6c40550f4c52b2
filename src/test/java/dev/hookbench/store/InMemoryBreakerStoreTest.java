package dev.hookbench.store;

import dev.hookbench.domain.breaker.BreakerStore;
import dev.hookbench.testing.InMemoryBreakerStore;

final class InMemoryBreakerStoreTest extends BreakerStoreContract {
    private final BreakerStore store = new InMemoryBreakerStore();

    @Override
    BreakerStore store() {
        return store;
    }
}
