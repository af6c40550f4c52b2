package dev.hookbench.store;

import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.job.JobStore;
import dev.hookbench.testing.InMemoryDeliveryStore;
import dev.hookbench.testing.InMemoryEndpointStore;
import dev.hookbench.testing.InMemoryJobStore;

final class InMemoryJobStoreTest extends JobStoreContract {
    private final InMemoryEndpointStore endpoints = new InMemoryEndpointStore();
    private final InMemoryDeliveryStore deliveries = new InMemoryDeliveryStore(endpoints);
    private final JobStore store = new InMemoryJobStore(deliveries, endpoints);

    @Override
    JobStore store() {
        return store;
    }

    @Override
    DeliveryStore deliveries() {
        return deliveries;
    }

    @Override
    EndpointStore endpoints() {
        return endpoints;
    }
}
