package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.DeliveryStatus;
import java.util.List;
import java.util.Map;

/** A ready-made choice of deliveries by status. */
enum Chip {
    ALL(DeliveryStatus.values()),
    FAILURE(DeliveryStatus.FAILURE),
    DISCARDED(DeliveryStatus.DISCARDED),
    WAITING(DeliveryStatus.SCHEDULED, DeliveryStatus.RETRY, DeliveryStatus.PROCESSING);

    private final List<DeliveryStatus> statuses;

    Chip(DeliveryStatus... statuses) {
        this.statuses = List.of(statuses);
    }

    /** The statuses it takes in. */
    List<DeliveryStatus> statuses() {
        return statuses;
    }

    /** How many deliveries it takes in, by the writer's counters. */
    long count(Map<DeliveryStatus, Long> counts) {
        return statuses.stream()
                .mapToLong(status -> counts.getOrDefault(status, 0L))
                .sum();
    }
}
