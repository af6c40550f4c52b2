package dev.hookbench.domain.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalogue of event types.
 *
 * @param jsonSchema what payloads must look like, as typed; empty for anything
 * @param deprecatedAt since when it should not be used any more; null while it should
 */
public record EventType(
        String uid,
        String name,
        String category,
        String description,
        String jsonSchema,
        @Nullable Instant deprecatedAt,
        Instant createdAt,
        Instant updatedAt) {
    /** Stands for every type in a subscription; always in the catalogue. */
    public static final String ANY = "*";

    /** Whether it should not be used any more. */
    public boolean deprecated() {
        return deprecatedAt != null;
    }
}
