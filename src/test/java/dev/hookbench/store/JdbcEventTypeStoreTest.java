package dev.hookbench.store;

import dev.hookbench.domain.subscription.EventTypeStore;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcEventTypeStoreTest extends EventTypeStoreContract {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    @Override
    EventTypeStore store() {
        return new JdbcEventTypeStore(OPEN.database());
    }
}
