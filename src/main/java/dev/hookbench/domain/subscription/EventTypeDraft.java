package dev.hookbench.domain.subscription;

/**
 * An event type as typed, not yet checked.
 *
 * @param name on an update the one before, or empty to keep it
 * @param jsonSchema empty for none
 */
public record EventTypeDraft(String name, String category, String description, String jsonSchema) {
    /** A draft with a name only. */
    public static EventTypeDraft of(String name) {
        return new EventTypeDraft(name, "", "", "");
    }
}
