package dev.hookbench.store;

import dev.hookbench.domain.access.ApiKeyStore;
import dev.hookbench.testing.InMemoryApiKeyStore;

final class InMemoryApiKeyStoreTest extends ApiKeyStoreContract {
    private final ApiKeyStore keys = new InMemoryApiKeyStore();

    @Override
    ApiKeyStore keys() {
        return keys;
    }
}
