package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.DeliveryStore;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries the table holds: a choice by status and text, from a cursor on towards older ones.
 *
 * @param text part of endpoint, event type or idempotency key; empty for all
 * @param cursor id of the newest delivery wanted; null for the newest there is
 */
record DeliveryWindow(Chip chip, String text, @Nullable String cursor) {
    /** How many deliveries the table holds at once. */
    static final int SIZE = 500;

    /** The newest deliveries of every status. */
    static DeliveryWindow newest() {
        return new DeliveryWindow(Chip.ALL, "", null);
    }

    /** The rows and the cursor of the first older one, null at the end. Touches the disk. */
    Page<Delivery> load(DeliveryStore store) {
        if (chip == Chip.ALL) {
            return store.page(filter(null), request(SIZE));
        }
        // The port filters by one status; a window of several is merged from one page of each.
        List<Delivery> merged = chip.statuses().stream()
                .flatMap(status -> newestOf(store, status))
                .sorted(Comparator.comparing(Delivery::uid).reversed())
                .limit(SIZE + 1L)
                .toList();
        boolean more = merged.size() > SIZE;
        return new Page<>(
                more ? merged.subList(0, SIZE) : merged, more ? merged.get(SIZE).uid() : null, null);
    }

    private Stream<Delivery> newestOf(DeliveryStore store, DeliveryStatus status) {
        return store.page(filter(status), request(SIZE + 1)).rows().stream();
    }

    private DeliveryFilter filter(@Nullable DeliveryStatus status) {
        DeliveryFilter filter = DeliveryFilter.all().with(text.isBlank() ? null : text.strip());
        return status == null ? filter : filter.in(status);
    }

    private PageRequest request(int limit) {
        return new PageRequest(cursor, PageRequest.Direction.OLDER, limit);
    }
}
