package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.meta.MetaEventStore;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.domain.meta.MetaSettings;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcMetaEventStoreTest extends MetaEventStoreContract {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    @Override
    MetaEventStore store() {
        return new JdbcMetaEventStore(OPEN.database(), OPEN.cipher());
    }

    @Test
    void theSecretIsSealedAndALostKeyIsTold() {
        store().save(new MetaSettings(
                true,
                "http://127.0.0.1:9/meta",
                Set.of(MetaEventType.ENDPOINT_CREATED),
                SecretText.of("in-clear-nowhere"),
                Instant.EPOCH));
        String row = OPEN.database()
                .read(handle -> handle.createQuery("SELECT secret_sealed FROM meta_settings")
                        .mapTo(String.class)
                        .one());
        assertThat(row).startsWith("v1|").doesNotContain("in-clear-nowhere");
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        SecretCipher other = SecretCipher.of(otherKey, new SecureRandom());
        assertThat(new JdbcMetaEventStore(OPEN.database(), other)
                        .settings()
                        .secret()
                        .isEmpty())
                .isTrue();
        assertThat(new SecretCensus(OPEN.database(), other).report()).contains("1 secret was");
    }
}
