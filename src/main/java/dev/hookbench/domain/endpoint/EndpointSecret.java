package dev.hookbench.domain.endpoint;

import dev.hookbench.domain.SecretText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signing secret of an endpoint.
 *
 * @param expiresAt from when it no longer signs; null while it is current
 */
public record EndpointSecret(
        String uid,
        SecretText value,
        Instant createdAt,
        @Nullable Instant expiresAt) {
    /** Whether it signs at that time: what decides is {@code expiresAt} and nothing else. */
    public boolean liveAt(Instant time) {
        return expiresAt == null || time.isBefore(expiresAt);
    }
}
