package dev.hookbench.store;

import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.EndpointStore;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcDeliveryStoreTest extends DeliveryStoreContract {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    @Override
    DeliveryStore store() {
        return new JdbcDeliveryStore(OPEN.database());
    }

    @Override
    EndpointStore endpoints() {
        return new JdbcEndpointStore(OPEN.database(), OPEN.cipher());
    }
}
