package dev.hookbench.store;

import dev.hookbench.domain.meta.MetaEventStore;
import dev.hookbench.testing.InMemoryMetaEventStore;

final class InMemoryMetaEventStoreTest extends MetaEventStoreContract {
    private final MetaEventStore store = new InMemoryMetaEventStore();

    @Override
    MetaEventStore store() {
        return store;
    }
}
