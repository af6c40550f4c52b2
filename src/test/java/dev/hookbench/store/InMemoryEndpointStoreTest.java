package dev.hookbench.store;

import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.testing.InMemoryDeliveryStore;
import dev.hookbench.testing.InMemoryEndpointStore;

final class InMemoryEndpointStoreTest extends EndpointStoreContract {
    private final InMemoryEndpointStore store = new InMemoryEndpointStore();
    private final DeliveryStore deliveries = new InMemoryDeliveryStore(store);

    @Override
    EndpointStore store() {
        return store;
    }

    @Override
    DeliveryStore deliveries() {
        return deliveries;
    }
}
