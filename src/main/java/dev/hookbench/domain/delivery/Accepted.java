package dev.hookbench.domain.delivery;

import java.util.List;

/** What became of a sent event: its deliveries, none where nobody is addressed or the event is a duplicate. */
public record Accepted(Event event, List<Delivery> deliveries) {
    public Accepted {
        deliveries = List.copyOf(deliveries);
    }
}
