package dev.hookbench.store;

import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.testing.InMemoryDeliveryStore;
import dev.hookbench.testing.InMemoryEndpointStore;

final class InMemoryDeliveryStoreTest extends DeliveryStoreContract {
    private final InMemoryEndpointStore endpoints = new InMemoryEndpointStore();
    private final DeliveryStore store = new InMemoryDeliveryStore(endpoints);

    @Override
    DeliveryStore store() {
        return store;
    }

    @Override
    EndpointStore endpoints() {
        return endpoints;
    }
}
