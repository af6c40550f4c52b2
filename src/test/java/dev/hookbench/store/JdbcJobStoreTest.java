package dev.hookbench.store;

import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.job.JobStore;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcJobStoreTest extends JobStoreContract {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    @Override
    JobStore store() {
        return new JdbcJobStore(OPEN.database());
    }

    @Override
    DeliveryStore deliveries() {
        return new JdbcDeliveryStore(OPEN.database());
    }

    @Override
    EndpointStore endpoints() {
        return new JdbcEndpointStore(OPEN.database(), OPEN.cipher());
    }
}
