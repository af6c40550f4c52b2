package dev.hookbench.dispatch;

import dev.hookbench.dispatch.AttemptRecords.Step;
import dev.hookbench.domain.delivery.DeliveryMode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Attempts whose STARTED is in the journal and not in the store yet: it goes there only if the attempt lasts, since most
 * end within milliseconds and their RESULT says all of it. After a crash the journal tells which were cut off.
 */
final class UnderWay implements AutoCloseable {
    /** Far shorter than what the recovery reads again of the journal, and too short for anyone to watch. */
    private static final Duration SHORT = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(UnderWay.class);

    private final Consumer<Step> store;
    private final ScheduledThreadPoolExecutor watch;
    private final Map<String, Future<?>> watched = new ConcurrentHashMap<>();

    /** @param store brings a STARTED to the store, where it does nothing if the RESULT is there already */
    UnderWay(Consumer<Step> store) {
        this.store = store;
        watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("hookbench-attempts").factory());
        watch.setRemoveOnCancelPolicy(true);
        watch.setKeepAliveTime(1, TimeUnit.MINUTES);
        watch.allowCoreThreadTimeOut(true);
    }

    /** Whether a start may be left to the journal: not what must never go twice, and not what decides about an endpoint. */
    static boolean mayWait(Step step) {
        return step.underWay().mode() != DeliveryMode.AT_MOST_ONCE && !step.probe();
    }

    /** Watches an attempt. */
    void watch(Step step) {
        watched.put(step.attempt().uid(), watch.schedule(() -> stored(step), SHORT.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Watches an attempt no more: its RESULT is in the journal, or it was cut off. */
    void unwatch(Step step) {
        Future<?> mine = watched.remove(step.attempt().uid());
        if (mine != null) {
            mine.cancel(false);
        }
    }

    /** Brings to the store what is still under way. */
    @Override
    public void close() {
        watch.shutdown();
        try {
            watch.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stored(Step step) {
        try {
            store.accept(step);
        } catch (RuntimeException e) {
            LOG.warn(
                    "attempt {} is shown under way in the journal only: {}",
                    step.attempt().uid(),
                    e.toString());
        }
    }
}
