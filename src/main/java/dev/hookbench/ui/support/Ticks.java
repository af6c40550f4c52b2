package dev.hookbench.ui.support;

import dev.hookbench.event.Subscription;
import java.time.Duration;

/** Calls back on the FX thread as time passes; tests pass time by hand. */
public interface Ticks {
    /** Runs {@code action} every {@code period} until the subscription is closed. */
    Subscription every(Duration period, Runnable action);

    /** Runs {@code action} once after {@code delay}, unless the subscription is closed before. */
    Subscription after(Duration delay, Runnable action);
}
