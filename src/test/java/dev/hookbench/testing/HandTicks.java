package dev.hookbench.testing;

import dev.hookbench.event.Subscription;
import dev.hookbench.ui.support.Ticks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ticks that come when the test says so. */
public final class HandTicks implements Ticks {
    private final List<Runnable> repeating = new ArrayList<>();

    @Override
    public Subscription every(Duration period, Runnable action) {
        repeating.add(action);
        return () -> repeating.remove(action);
    }

    @Override
    public Subscription after(Duration delay, Runnable action) {
        return () -> {};
    }

    /** Lets every repeating action run once. */
    public void beat() {
        List.copyOf(repeating).forEach(Runnable::run);
    }
}
