package dev.hookbench.store;

import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.subscription.SubscriptionStore;
import dev.hookbench.testing.InMemoryEndpointStore;
import dev.hookbench.testing.InMemorySubscriptionStore;

final class InMemorySubscriptionStoreTest extends SubscriptionStoreContract {
    private final InMemorySubscriptionStore store = new InMemorySubscriptionStore();
    private final EndpointStore endpoints = new InMemoryEndpointStore(store);

    @Override
    SubscriptionStore store() {
        return store;
    }

    @Override
    EndpointStore endpoints() {
        return endpoints;
    }
}
