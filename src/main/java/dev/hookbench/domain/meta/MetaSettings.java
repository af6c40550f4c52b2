package dev.hookbench.domain.meta;

import dev.hookbench.domain.SecretText;
import java.time.Instant;
import java.util.Set;

/**
 * Where meta events go.
 *
 * @param url where to; empty while none was ever given
 * @param types what is told
 * @param secret signs them; empty while there is none
 * @param since from when on what happened is told in this extent
 */
public record MetaSettings(boolean enabled, String url, Set<MetaEventType> types, SecretText secret, Instant since) {
    public MetaSettings {
        types = Set.copyOf(types);
    }

    /** None are sent. */
    public static MetaSettings off() {
        return new MetaSettings(false, "", Set.of(), SecretText.of(""), Instant.EPOCH);
    }

    /** Whether that is told. */
    public boolean wants(MetaEventType type) {
        return enabled && types.contains(type);
    }

    /** Whether ends of deliveries are told. */
    public boolean wantsDeliveries() {
        return wants(MetaEventType.DELIVERY_SUCCESS) || wants(MetaEventType.DELIVERY_FAILED);
    }
}
