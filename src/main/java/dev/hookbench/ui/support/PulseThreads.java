package dev.hookbench.ui.support;

import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What pulses run on, and their maker.
 *
 * @param background runs queries, off the FX thread
 * @param ui runs on the FX thread
 */
public record PulseThreads(EventHub hub, Ticks ticks, Executor background, Executor ui) {
    /**
     * A pulse, not yet attached.
     *
     * @param cares which events make the view stale; called on the publisher's thread
     * @param query asks for the view's rows, in the background
     * @param apply shows them, on the FX thread
     */
    public <T> Pulse<T> pulse(Predicate<CoreEvent> cares, Supplier<T> query, Consumer<? super T> apply) {
        return new Pulse<>(this, cares, query, apply);
    }
}
