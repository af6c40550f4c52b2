package dev.hookbench.store;

import dev.hookbench.domain.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Settings that are kept in memory once read, so that they may be asked for at every request. */
final class CachedSettings implements Settings {
    private final Settings kept;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    /** Over {@code kept}, which nothing else may change. */
    CachedSettings(Settings kept) {
        this.kept = kept;
    }

    @Override
    public Optional<String> get(String name) {
        Optional<String> value = known.get(name);
        return value == null ? known.computeIfAbsent(name, kept::get) : value;
    }

    @Override
    public synchronized void put(String name, String value) {
        kept.put(name, value);
        known.put(name, Optional.of(value));
    }
}
