package dev.hookbench.api;

import java.util.List;
import java.util.Optional;

/** The keys that open the API. */
public record ApiKeys(List<ApiKey> keys) {
    public ApiKeys {
        keys = List.copyOf(keys);
    }

    /** These keys. */
    public static ApiKeys of(ApiKey... keys) {
        return new ApiKeys(List.of(keys));
    }

    /** The key of that token; every key is compared, whichever fits. */
    Optional<ApiKey> find(String token) {
        byte[] hash = ApiKey.hash(token);
        ApiKey found = null;
        for (ApiKey key : keys) {
            if (key.isOf(hash)) {
                found = key;
            }
        }
        return Optional.ofNullable(found);
    }
}
