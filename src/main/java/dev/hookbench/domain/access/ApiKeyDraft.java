package dev.hookbench.domain.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as typed, not yet checked.
 *
 * @param expiresInDays days it is to open anything; null for never-ending
 */
public record ApiKeyDraft(
        String name, Set<Scope> scopes, @Nullable Long expiresInDays) {
    /** Days a key lasts unless told otherwise. */
    public static final long DEFAULT_DAYS = 90;

    public ApiKeyDraft {
        scopes = Set.copyOf(scopes);
    }
}
