package dev.hookbench.domain.subscription;

import dev.hookbench.domain.Outcome;
import java.util.List;

/** What can be done with event types. Each call may touch the disk: never call it on the FX thread. */
public interface EventTypeCommands {
    /** Adds an event type; refused where one has that name. */
    Outcome<EventType> create(EventTypeDraft draft);

    /** Changes category, description and schema of an event type; its name stays. */
    Outcome<EventType> update(String uid, EventTypeDraft draft);

    /** Marks an event type as not to be used any more: sending it still works, with a warning. */
    Outcome<EventType> deprecate(String uid);

    /** Takes that mark away. */
    Outcome<EventType> restore(String uid);

    /**
     * Adds or changes the event types that an OpenAPI document in JSON describes: each of its {@code webhooks}, and each
     * of its {@code paths} that has a POST with a JSON body, the schema with what it refers to.
     */
    Outcome<Imported> importOpenApi(String document);

    /**
     * What an import did.
     *
     * @param types added or changed, by name
     * @param skipped what could not be taken, a sentence each
     */
    record Imported(List<EventType> types, List<String> skipped) {
        public Imported {
            types = List.copyOf(types);
            skipped = List.copyOf(skipped);
        }
    }
}
