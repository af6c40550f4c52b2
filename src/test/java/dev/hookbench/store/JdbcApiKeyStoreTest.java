package dev.hookbench.store;

import dev.hookbench.domain.access.ApiKeyStore;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcApiKeyStoreTest extends ApiKeyStoreContract {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    @Override
    ApiKeyStore keys() {
        return new JdbcApiKeyStore(OPEN.database());
    }
}
