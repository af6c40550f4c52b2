package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.ui.form.Words;

/** What the items of batch work are, in words. Touches the disk. */
record Subjects(DeliveryStore store, Words words) {
    /** A delivery by type and endpoint, an event by its type; the uid of what is gone. */
    String name(String uid) {
        return store.find(uid)
                .map(found -> words.get("deliveries.heading", found.eventType(), found.endpointName()))
                .or(() -> store.findEvent(uid).map(Event::type))
                .orElse(uid);
    }
}
