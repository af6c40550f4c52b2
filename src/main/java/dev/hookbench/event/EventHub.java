package dev.hookbench.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes core events to whoever subscribed, on the publisher's thread. Subscribers must be quick: set a flag, queue an id.
 * One that throws is logged and never stops the next.
 */
public final class EventHub {
    private static final Logger LOG = LoggerFactory.getLogger(EventHub.class);

    private final List<Consumer<CoreEvent>> subscribers = new CopyOnWriteArrayList<>();

    /** Passes every event from now on to {@code subscriber}, until the subscription is closed. */
    @SuppressWarnings("UnnecessaryMethodReference") // each subscription has an object of its own to remove
    public Subscription subscribe(Consumer<CoreEvent> subscriber) {
        Consumer<CoreEvent> own = subscriber::accept;
        subscribers.add(own);
        return () -> subscribers.remove(own);
    }

    /** Passes an event to every subscriber. */
    public void publish(CoreEvent event) {
        for (Consumer<CoreEvent> subscriber : subscribers) {
            try {
                subscriber.accept(event);
            } catch (RuntimeException e) {
                LOG.warn("a subscriber failed on {}", event, e);
            }
        }
    }
}
