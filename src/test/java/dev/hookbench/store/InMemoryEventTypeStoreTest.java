package dev.hookbench.store;

import dev.hookbench.domain.subscription.EventTypeStore;
import dev.hookbench.testing.InMemoryEventTypeStore;

final class InMemoryEventTypeStoreTest extends EventTypeStoreContract {
    private final EventTypeStore store = new InMemoryEventTypeStore();

    @Override
    EventTypeStore store() {
        return store;
    }
}
