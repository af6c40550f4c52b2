package dev.hookbench.domain.access;

import java.util.List;

/** The port to the keys of the API. Tokens are never kept, only their hashes. */
public interface ApiKeyStore {
    /** Every key, the revoked ones too, oldest first. */
    List<ApiKeyRecord> all();

    /** Keeps a key, new or in place of the one with the same id. */
    void save(ApiKeyRecord key);
}
