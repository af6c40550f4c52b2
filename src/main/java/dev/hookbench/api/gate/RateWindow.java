package dev.hookbench.api.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts by name within a window of time that starts with its first count; then all is forgotten. Holds a bounded number of
 * names, however many are made up: the rest share one count.
 */
final class RateWindow {
    static final int NAMES = 10_000;

    private static final String REST = "";

    private final InstantSource clock;
    private final long limit;
    private final Duration length;
    private final AtomicReference<Counts> current;

    private record Counts(Instant since, ConcurrentMap<String, Long> byName) {}

    /** At most {@code limit} of one name within {@code length}. */
    RateWindow(InstantSource clock, long limit, Duration length) {
        this.clock = clock;
        this.limit = limit;
        this.length = length;
        this.current = new AtomicReference<>(new Counts(Instant.MIN, new ConcurrentHashMap<>()));
    }

    /** Counts one more of that name; whether there are too many now. */
    boolean add(String name) {
        ConcurrentMap<String, Long> byName = now().byName();
        boolean known = byName.size() < NAMES || byName.containsKey(name);
        return byName.merge(known ? name : REST, 1L, Long::sum) > limit;
    }

    /** Seconds until all is forgotten, at least 1. */
    long secondsLeft() {
        Duration left = Duration.between(clock.instant(), now().since().plus(length));
        return Math.max(1, left.plusMillis(999).toSeconds());
    }

    /** When all is forgotten. */
    Instant end() {
        return now().since().plus(length);
    }

    /** How many of one name are let through. */
    long limit() {
        return limit;
    }

    private Counts now() {
        Instant time = clock.instant();
        return current.updateAndGet(
                counts -> time.isBefore(counts.since()) || !time.minus(length).isBefore(counts.since())
                        ? new Counts(time, new ConcurrentHashMap<>())
                        : counts);
    }
}
