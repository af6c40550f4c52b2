package dev.hookbench.testing;

import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.EventTypeStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The event types in memory. */
public final class InMemoryEventTypeStore implements EventTypeStore {
    private final Map<String, EventType> types = new HashMap<>();

    @Override
    public synchronized List<EventType> all() {
        return types.values().stream()
                .sorted(Comparator.comparing(EventType::name))
                .toList();
    }

    @Override
    public synchronized Optional<EventType> find(String uid) {
        return Optional.ofNullable(types.get(uid));
    }

    @Override
    public synchronized Optional<EventType> named(String name) {
        return types.values().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    @Override
    public synchronized void save(List<EventType> saved) {
        saved.forEach(type -> types.put(type.uid(), type));
    }
}
