package dev.hookbench.domain.delivery;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.endpoint.StateChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port to events, deliveries and attempts. Every write is one transaction and idempotent by uid. */
public interface DeliveryStore {
    /** Keeps an event with its deliveries; of a replayed event, which is there already, only the new deliveries. */
    void accept(Event event, List<Delivery> deliveries);

    /** The event of that uid. */
    Optional<Event> findEvent(String uid);

    /** The newest events, at most {@code limit}, newest first. */
    List<Event> recentEvents(int limit);

    /** A page of events, newest first; cursors are event ids. */
    Page<Event> events(EventFilter filter, PageRequest request);

    /** Whether an event with that idempotency key was accepted before. */
    boolean hasIdempotencyKey(String key);

    /** A page of deliveries, newest first; cursors are delivery ids. */
    Page<Delivery> page(DeliveryFilter filter, PageRequest request);

    /** The delivery of that uid. */
    Optional<Delivery> find(String uid);

    /** The attempts of a delivery, oldest first. */
    List<Attempt> attempts(String deliveryUid);

    /** Deliveries left in Processing, as after a crash. */
    List<Delivery> processing();

    /** Keeps a delivery that moved without an attempt, and what it did to its endpoint. */
    void moved(Delivery delivery, @Nullable StateChange change);

    /** Keeps an attempt that starts, with its delivery in Processing. */
    void started(Delivery delivery, Attempt attempt);

    /**
     * Keeps an attempt's outcome, where its delivery stands now, and what that did to its endpoint. The endpoint moves
     * only if it still is in {@code change.from()}.
     */
    void finished(Delivery delivery, Attempt attempt, @Nullable StateChange change);

    /** How many deliveries stand where, kept by the writer. */
    Map<DeliveryStatus, Long> counts();
}
