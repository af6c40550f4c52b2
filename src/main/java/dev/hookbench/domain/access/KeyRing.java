package dev.hookbench.domain.access;

import java.util.Optional;

/** The keys that open the API. */
public interface KeyRing {
    /**
     * The key of that token, if it opens anything now. Neither blocks nor takes longer for a token that is nearly right: the
     * hash is always made, and compared in constant time.
     */
    Optional<ApiKeyRecord> find(String token);

    /** Takes note that a key was used. May wait for the disk, once a minute. */
    void used(ApiKeyRecord key);
}
