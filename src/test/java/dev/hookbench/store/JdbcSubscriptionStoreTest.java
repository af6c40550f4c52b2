package dev.hookbench.store;

import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.subscription.SubscriptionStore;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcSubscriptionStoreTest extends SubscriptionStoreContract {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    @Override
    SubscriptionStore store() {
        return new JdbcSubscriptionStore(OPEN.database());
    }

    @Override
    EndpointStore endpoints() {
        return new JdbcEndpointStore(OPEN.database(), OPEN.cipher());
    }
}
