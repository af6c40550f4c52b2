package dev.hookbench.store;

import dev.hookbench.domain.breaker.BreakerStore;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcBreakerStoreTest extends BreakerStoreContract {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    @Override
    BreakerStore store() {
        return new JdbcBreakerStore(OPEN.database());
    }
}
