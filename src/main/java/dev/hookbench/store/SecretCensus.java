package dev.hookbench.store;

import org.jdbi.v3.core.Handle;

/** Finds secrets that were sealed by another key than the one at hand. */
final class SecretCensus {
    private final Database database;
    private final SecretCipher cipher;

    SecretCensus(Database database, SecretCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** What cannot be read, why, and what to do; empty when all can be read. */
    String report() {
        if (!cipher.fault().isEmpty()) {
            return cipher.fault();
        }
        long foreign = database.read(handle -> foreign(handle, "endpoint_secrets", "sealed")
                + foreign(handle, "endpoints", "auth_sealed")
                + foreign(handle, "endpoints", "options_sealed")
                + foreign(handle, "inbox_secrets", "sealed")
                + foreign(handle, "inbox_keys", "sealed")
                + foreign(handle, "portal_links", "token_sealed")
                + foreign(handle, "meta_settings", "secret_sealed"));
        return foreign == 0
                ? ""
                : foreign + (foreign == 1 ? " secret was" : " secrets were")
                        + " sealed with another key than the one in"
                        + " secrets.key and cannot be read. Put the old secrets.key back and start again, or enter the"
                        + " secrets anew.";
    }

    private long foreign(Handle handle, String table, String column) {
        return handle.createQuery("SELECT COUNT(*) FROM " + table + " WHERE " + column
                        + " IS NOT NULL AND LOCATE(:prefix, " + column + ") <> 1")
                .bind("prefix", cipher.prefix())
                .mapTo(Long.class)
                .one();
    }
}
