package dev.hookbench.store;

import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.EndpointStore;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcEndpointStoreTest extends EndpointStoreContract {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    @Override
    EndpointStore store() {
        return new JdbcEndpointStore(OPEN.database(), OPEN.cipher());
    }

    @Override
    DeliveryStore deliveries() {
        return new JdbcDeliveryStore(OPEN.database());
    }
}
