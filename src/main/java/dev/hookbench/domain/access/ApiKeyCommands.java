package dev.hookbench.domain.access;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.SecretText;
import java.util.List;

/** What can be done with the keys of the API. Each call may touch the disk: never call it on the FX thread. */
public interface ApiKeyCommands {
    /** Every key, the revoked and expired ones too, oldest first. */
    List<ApiKeyRecord> list();

    /** Makes a key; its token is given this once and is not kept. */
    Outcome<MadeKey> create(ApiKeyDraft draft);

    /** Has a key open nothing any more, at once; does nothing to one that is revoked already. */
    Outcome<ApiKeyRecord> revoke(String id);

    /** A new key and its token. */
    record MadeKey(ApiKeyRecord key, SecretText token) {}
}
