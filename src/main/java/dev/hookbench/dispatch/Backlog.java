package dev.hookbench.dispatch;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds what waits in the store: everything at start, the held deliveries of an endpoint when its state changed. */
final class Backlog {
    private final DispatchPorts ports;
    private final Scheduler scheduler;
    private final Courier courier;

    Backlog(DispatchPorts ports, Scheduler scheduler, Courier courier) {
        this.ports = ports;
        this.scheduler = scheduler;
        this.courier = courier;
    }

    /** Deliveries that the end of the program cut off; they go again at once. Call it before anything is started. */
    void scheduleCut(Instant now) {
        ports.deliveries()
                .processing()
                .forEach(delivery -> scheduler.schedule(delivery.uid(), delivery.endpointUid(), now));
    }

    /** Everything that waits, oldest first; what is held meets the gate, which holds it again if it must. */
    void scheduleWaiting(Instant now) {
        eachWaiting(null, delivery -> {
            Instant dueAt = delivery.nextAttemptAt();
            scheduler.schedule(delivery.uid(), delivery.endpointUid(), dueAt == null ? now : dueAt);
        });
    }

    /** After an endpoint changed: what was held for it, or everything for one that was deleted, takes its turn. */
    void release(String endpointUid, Instant now) {
        boolean deleted = ports.endpoints().find(endpointUid).isEmpty();
        if (deleted) {
            scheduler.advance(endpointUid, now);
        }
        if (courier.holding().remove(endpointUid) || deleted) {
            eachWaiting(endpointUid, delivery -> {
                if (delivery.nextAttemptAt() == null) {
                    scheduler.schedule(delivery.uid(), endpointUid, now);
                }
            });
        }
    }

    private void eachWaiting(@Nullable String endpointUid, Consumer<Delivery> action) {
        for (DeliveryStatus status : List.of(DeliveryStatus.SCHEDULED, DeliveryStatus.RETRY)) {
            DeliveryFilter filter = DeliveryFilter.all().in(status);
            if (endpointUid != null) {
                filter = filter.ofEndpoints(endpointUid);
            }
            String cursor = null;
            do {
                Page<Delivery> page = ports.deliveries()
                        .page(filter, new PageRequest(cursor, Direction.NEWER, PageRequest.MAX_LIMIT));
                page.rows().reversed().forEach(action);
                cursor = page.newer();
            } while (cursor != null);
        }
    }
}
