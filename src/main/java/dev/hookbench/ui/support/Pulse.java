package dev.hookbench.ui.support;

import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.Subscription;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a view up to date without a hop per event: events only set a flag, every 150 ms a set flag starts one query in the
 * background, and its result is applied on the FX thread. At most one query is under way.
 */
public final class Pulse<T> implements Attachable {
    /** How often the flag is looked at. */
    public static final Duration PERIOD = Duration.ofMillis(150);

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final PulseThreads threads;
    private final Predicate<CoreEvent> cares;
    private final Supplier<T> query;
    private final Consumer<? super T> apply;
    private final AtomicBoolean dirty = new AtomicBoolean();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean running;
    private int generation;
    private @Nullable Subscription events;
    private @Nullable Subscription ticks;

    Pulse(PulseThreads threads, Predicate<CoreEvent> cares, Supplier<T> query, Consumer<? super T> apply) {
        this.threads = threads;
        this.cares = cares;
        this.query = query;
        this.apply = apply;
    }

    /** Watches the hub and queries at once. */
    @Override
    public void attach() {
        if (ticks != null) {
            return;
        }
        events = threads.hub().subscribe(event -> {
            if (cares.test(event)) {
                dirty.set(true);
            }
        });
        ticks = threads.ticks().every(PERIOD, this::beat);
        refresh();
    }

    /** Stops watching; a result still under way is thrown away. */
    @Override
    public void detach() {
        generation++;
        running = false;
        events = close(events);
        ticks = close(ticks);
    }

    /** Asks for a query at the next beat; may be called on any thread. */
    public void markDirty() {
        dirty.set(true);
    }

    /** Queries without waiting for the next beat, if attached. On the FX thread. */
    public void refresh() {
        dirty.set(true);
        if (ticks != null) {
            beat();
        }
    }

    /** Why the last query failed; empty when it did not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private void beat() {
        if (!running && dirty.getAndSet(false)) {
            running = true;
            int mine = generation;
            threads.background().execute(() -> ask(mine));
        }
    }

    private void ask(int mine) {
        try {
            T result = query.get();
            threads.ui().execute(() -> finish(mine, "", () -> apply.accept(result)));
        } catch (RuntimeException e) {
            LOG.warn("a view could not be refreshed", e);
            threads.ui().execute(() -> finish(mine, Failures.describe(e), () -> {}));
        }
    }

    private void finish(int mine, String why, Runnable then) {
        if (mine == generation) {
            running = false;
            problem.set(why);
            then.run();
        }
    }

    private static @Nullable Subscription close(@Nullable Subscription subscription) {
        if (subscription != null) {
            subscription.close();
        }
        return null;
    }
}
