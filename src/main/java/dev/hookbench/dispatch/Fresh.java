package dev.hookbench.dispatch;

import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Deliveries that were just made, with their events, so that the first attempt need not read back what was just written:
 * nobody moves a delivery between its making and its first turn.
 */
final class Fresh {
    /** The most that are kept, some 20 MB; the rest of a greater burst is read from the store. */
    private static final int MOST = 20_000;

    private final Map<String, Made> made = new HashMap<>();

    /** A delivery and its event. */
    record Made(Delivery delivery, Event event) {}

    /** Keeps what is due at once. */
    synchronized void add(Accepted accepted) {
        for (Delivery delivery : accepted.deliveries()) {
            if (made.size() < MOST
                    && delivery.status() == DeliveryStatus.SCHEDULED
                    && delivery.nextAttemptAt() != null) {
                made.put(delivery.uid(), new Made(delivery, accepted.event()));
            }
        }
    }

    /** Gives a delivery out, once. */
    synchronized Optional<Made> take(String deliveryUid) {
        return Optional.ofNullable(made.remove(deliveryUid));
    }
}
