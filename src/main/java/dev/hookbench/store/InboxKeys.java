package dev.hookbench.store;

import dev.hookbench.domain.SecretText;
import dev.hookbench.store.SecretCipher.Place;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The options of inboxes that are keys or certificates, sealed in rows of their own. */
final class InboxKeys {
    /** The options that are kept here, by the names of the reference. */
    static final Set<String> NAMES = Set.of("publicKey", "certificatePem");

    private static final String TABLE = "inbox_keys";

    private final SecretCipher cipher;

    InboxKeys(SecretCipher cipher) {
        this.cipher = cipher;
    }

    /** Keeps the keys among {@code options} in place of those before. */
    void save(Handle handle, String inboxUid, Map<String, String> options) {
        delete(handle, inboxUid);
        options.forEach((name, value) -> {
            if (NAMES.contains(name)) {
                String sealed = cipher.seal(SecretText.of(value), place(inboxUid, name));
                handle.execute("INSERT INTO inbox_keys VALUES (?, ?, ?)", inboxUid, name, sealed);
            }
        });
    }

    void delete(Handle handle, String inboxUid) {
        handle.execute("DELETE FROM inbox_keys WHERE inbox_uid = ?", inboxUid);
    }

    /** The keys that can be read, by name. */
    Map<String, String> of(Handle handle, String inboxUid) {
        Map<String, String> keys = new TreeMap<>();
        handle.createQuery("SELECT name, sealed FROM inbox_keys WHERE inbox_uid = :uid")
                .bind("uid", inboxUid)
                .map((row, _) -> Map.entry(Columns.text(row, "name"), Columns.text(row, "sealed")))
                .forEach(entry -> cipher.open(entry.getValue(), place(inboxUid, entry.getKey()))
                        .ifPresent(key -> keys.put(entry.getKey(), key.reveal())));
        return keys;
    }

    /** The options that are none of these. */
    static Map<String, String> others(Map<String, String> options) {
        Map<String, String> others = new TreeMap<>(options);
        others.keySet().removeAll(NAMES);
        return others;
    }

    private static Place place(String uid, String name) {
        return new Place(TABLE, uid, name);
    }
}
