package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.access.ApiKeyRecord;
import dev.hookbench.domain.access.ApiKeyStore;
import dev.hookbench.domain.access.Scope;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of keys does. */
abstract class ApiKeyStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00.123456789Z");

    abstract ApiKeyStore keys();

    private static ApiKeyRecord key(String id, Scope... scopes) {
        return new ApiKeyRecord(id, "name of " + id, Set.of(scopes), "h".repeat(64), NOW, null, null, null);
    }

    @Test
    void keepsKeysOldestFirst() {
        ApiKeyRecord first = key("01A", Scope.READ, Scope.SEND);
        ApiKeyRecord second = new ApiKeyRecord(
                "01B", "b", Set.of(Scope.ADMIN), "f".repeat(64), NOW, NOW, NOW.plusSeconds(1), NOW.plusSeconds(2));
        keys().save(second);
        keys().save(first);

        assertThat(keys().all()).containsExactly(first, second);
    }

    @Test
    void keepsAKeyInPlaceOfTheOneBefore() {
        ApiKeyRecord key = key("01A", Scope.READ);
        keys().save(key);
        keys().save(key.usedAt(NOW).revokedAt(NOW));

        assertThat(keys().all()).containsExactly(key.usedAt(NOW).revokedAt(NOW));
    }
}
