package dev.hookbench.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts wrong keys by address, so that guessing is slowed down and other addresses are not locked out. */
final class FailedLogins {
    static final int PER_MINUTE = 20;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MANY = 1_000;

    private final InstantSource clock;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    private record Window(Instant since, int count) {}

    FailedLogins(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes note of a wrong key; whether there were too many within the minute. */
    boolean add(String address) {
        Instant now = clock.instant();
        if (windows.size() > MANY) {
            windows.values().removeIf(window -> isOver(window, now));
        }
        Window window = windows.merge(
                address,
                new Window(now, 1),
                (old, fresh) -> isOver(old, now) ? fresh : new Window(old.since(), old.count() + 1));
        return window.count() > PER_MINUTE;
    }

    private static boolean isOver(Window window, Instant now) {
        return !now.isBefore(window.since().plus(WINDOW));
    }
}
