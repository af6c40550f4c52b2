package dev.hookbench.testing.ui;

import dev.hookbench.event.Subscription;
import dev.hookbench.ui.support.Ticks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ticks that come when the test says so. */
public final class ManualTicks implements Ticks {
    private final List<Runnable> repeated = new ArrayList<>();
    private final List<Runnable> delayed = new ArrayList<>();

    @Override
    public Subscription every(Duration period, Runnable action) {
        repeated.add(action);
        return () -> repeated.remove(action);
    }

    @Override
    public Subscription after(Duration delay, Runnable action) {
        delayed.add(action);
        return () -> delayed.remove(action);
    }

    /** Runs what is repeated, once. */
    public void beat() {
        List.copyOf(repeated).forEach(Runnable::run);
    }

    /** Runs what was to come later. */
    public void pass() {
        List<Runnable> now = List.copyOf(delayed);
        delayed.clear();
        now.forEach(Runnable::run);
    }

    /** How many repetitions are registered. */
    public int registered() {
        return repeated.size();
    }
}
