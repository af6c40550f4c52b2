package dev.hookbench.dispatch;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.PageRequest.Direction;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds what waits in the store: everything at start, the held deliveries of an endpoint when its state changed. What was
 * held goes in the order in which it was made.
 */
final class Backlog {
    private final DispatchPorts ports;
    private final Scheduler scheduler;
    private final Courier courier;
    private final Drains drains = new Drains();

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

    /** Everything that waits; what was held goes on being held, or goes if its endpoint takes it by now. */
    void scheduleWaiting(Instant now) {
        Map<String, TreeSet<String>> held = new HashMap<>();
        eachWaiting(null, delivery -> {
            Instant dueAt = delivery.nextAttemptAt();
            if (dueAt == null) {
                held.computeIfAbsent(delivery.endpointUid(), _ -> new TreeSet<>())
                        .add(delivery.uid());
            } else {
                scheduler.schedule(delivery.uid(), delivery.endpointUid(), dueAt);
            }
        });
        held.forEach((endpointUid, uids) -> keepHeld(endpointUid, uids, now));
    }

    /** Has a delivery that was made or is sent again attempted at its time, behind what is being drained. */
    void schedule(Delivery delivery, Instant now) {
        Instant dueAt = delivery.nextAttemptAt();
        if (delivery.status().isTerminal() || drains.join(delivery)) {
            return;
        }
        if (dueAt == null) {
            keepHeld(delivery.endpointUid(), List.of(delivery.uid()), now);
        } else {
            scheduler.schedule(delivery.uid(), delivery.endpointUid(), dueAt);
        }
    }

    /** After an endpoint changed: what was held for it, or everything for one that was deleted, takes its turn. */
    void release(String endpointUid, Instant now) {
        boolean deleted = ports.endpoints().find(endpointUid).isEmpty();
        if (deleted) {
            scheduler.advance(endpointUid, now);
        }
        if (deleted || (!stillHolds(endpointUid) && courier.holding().remove(endpointUid))) {
            TreeSet<String> held = new TreeSet<>();
            eachWaiting(endpointUid, delivery -> {
                if (delivery.nextAttemptAt() == null) {
                    held.add(delivery.uid());
                }
            });
            drain(endpointUid, held, now);
        }
    }

    /** After a delivery had its turn, the next of those that were held has its own, unless they are held again. */
    void passed(String deliveryUid, Instant now) {
        drains.endpointOf(deliveryUid).ifPresent(endpointUid -> {
            boolean heldAgain =
                    ports.deliveries().find(deliveryUid).filter(Backlog::isHeld).isPresent();
            if (heldAgain || courier.holding().contains(endpointUid)) {
                drains.stop(endpointUid, heldAgain).forEach(courier::hold);
                keepHeld(endpointUid, List.of(), now);
            } else {
                start(drains.next(endpointUid), endpointUid, now);
            }
        });
    }

    private static boolean isHeld(Delivery delivery) {
        return delivery.nextAttemptAt() == null
                && (delivery.status() == DeliveryStatus.SCHEDULED || delivery.status() == DeliveryStatus.RETRY);
    }

    /** The endpoint may take deliveries by now: then they go. */
    private void keepHeld(String endpointUid, Collection<String> uids, Instant now) {
        courier.holding().add(endpointUid);
        if (!stillHolds(endpointUid) && courier.holding().remove(endpointUid)) {
            drain(endpointUid, uids, now);
        }
    }

    private void drain(String endpointUid, Collection<String> uids, Instant now) {
        start(drains.begin(endpointUid, uids), endpointUid, now);
    }

    private void start(Optional<String> deliveryUid, String endpointUid, Instant now) {
        deliveryUid.ifPresent(uid -> scheduler.schedule(uid, endpointUid, now));
    }

    private boolean stillHolds(String endpointUid) {
        return ports.endpoints()
                .find(endpointUid)
                .filter(endpoint ->
                        endpoint.state() == EndpointState.PAUSED || endpoint.state() == EndpointState.PENDING)
                .isPresent();
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
                new ArrayList<>(page.rows()).reversed().forEach(action);
                cursor = page.newer();
            } while (cursor != null);
        }
    }
}
