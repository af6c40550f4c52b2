package dev.hookbench.domain.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key to the API. Its token is known by the hash only: a fast hash is right for keys of 256 random bits.
 *
 * @param id ULID
 * @param name for people
 * @param sha256 of the token, 64 lower-case hex digits
 * @param lastUsedAt to the minute; null if it never was
 * @param expiresAt from when it opens nothing; null for never
 * @param revokedAt since when it opens nothing; null while it does
 */
public record ApiKeyRecord(
        String id,
        String name,
        Set<Scope> scopes,
        String sha256,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {
    public ApiKeyRecord {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it allows what needs {@code scope}. */
    public boolean allows(Scope scope) {
        return scopes.contains(Scope.ADMIN) || scopes.contains(scope);
    }

    /** Whether it opens anything at that time. */
    public boolean isValidAt(Instant time) {
        return revokedAt == null && (expiresAt == null || time.isBefore(expiresAt));
    }

    /** The same key, used at that time. */
    public ApiKeyRecord usedAt(Instant time) {
        return new ApiKeyRecord(id, name, scopes, sha256, createdAt, time, expiresAt, revokedAt);
    }

    /** The same key, revoked at that time. */
    public ApiKeyRecord revokedAt(Instant time) {
        return new ApiKeyRecord(id, name, scopes, sha256, createdAt, lastUsedAt, expiresAt, time);
    }
}
