package dev.hookbench.testing;

import dev.hookbench.domain.access.ApiKeyRecord;
import dev.hookbench.domain.access.ApiKeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The keys of the API in memory. */
public final class InMemoryApiKeyStore implements ApiKeyStore {
    private final Map<String, ApiKeyRecord> keys = new ConcurrentSkipListMap<>();

    @Override
    public List<ApiKeyRecord> all() {
        return List.copyOf(keys.values());
    }

    @Override
    public void save(ApiKeyRecord key) {
        keys.put(key.id(), key);
    }
}
