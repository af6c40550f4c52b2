package dev.hookbench.domain.subscription;

import java.util.List;
import java.util.Optional;

/** The port to the catalogue of event types. */
public interface EventTypeStore {
    /** Every event type, by name. */
    List<EventType> all();

    /** The event type of that uid. */
    Optional<EventType> find(String uid);

    /** The event type of that name. */
    Optional<EventType> named(String name);

    /** Keeps all these event types or, if one fails, none; each new or in place of the one with the same uid. */
    void save(List<EventType> types);
}
