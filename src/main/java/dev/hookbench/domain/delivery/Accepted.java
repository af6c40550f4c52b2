package dev.hookbench.domain.delivery;

import java.util.List;

/**
 * What became of a sent event: its deliveries, none where nobody receives it, which its failure reason explains, or where it
 * is a duplicate.
 *
 * @param warnings what the sender should know though the event was accepted, one sentence each
 */
public record Accepted(Event event, List<Delivery> deliveries, List<String> warnings) {
    public Accepted {
        deliveries = List.copyOf(deliveries);
        warnings = List.copyOf(warnings);
    }

    /** Without warnings. */
    public Accepted(Event event, List<Delivery> deliveries) {
        this(event, deliveries, List.of());
    }
}
