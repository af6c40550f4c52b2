package dev.hookbench.dispatch;

import dev.hookbench.domain.delivery.Delivery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lets what was held for an endpoint go in the order in which it was made: one at a time, the next as soon as the one
 * before has had its attempt. What is made for the endpoint meanwhile goes after it. A drain that stops because the
 * endpoint takes nothing any more keeps its deliveries until it begins again.
 */
final class Drains {
    private final Map<String, Drain> drains = new HashMap<>();

    /** By the delivery under way, its endpoint. */
    private final Map<String, String> heads = new HashMap<>();

    /** Adds deliveries; the one to start now, if there is one and none is under way for that endpoint. */
    synchronized Optional<String> begin(String endpointUid, Collection<String> deliveryUids) {
        Drain drain = drains.computeIfAbsent(endpointUid, _ -> new Drain());
        drain.toGo.addAll(deliveryUids);
        if (drain.head != null) {
            drain.toGo.remove(drain.head);
            return Optional.empty();
        }
        return advance(endpointUid, drain);
    }

    /** Whether a new delivery takes its place among those that are still to go. */
    synchronized boolean join(Delivery delivery) {
        Drain drain = drains.get(delivery.endpointUid());
        return drain != null && !delivery.uid().equals(drain.head) && drain.toGo.add(delivery.uid());
    }

    /** The endpoint whose drain has this delivery under way. */
    synchronized Optional<String> endpointOf(String deliveryUid) {
        return Optional.ofNullable(heads.get(deliveryUid));
    }

    /** The one to start after the one under way has had its turn. */
    synchronized Optional<String> next(String endpointUid) {
        Drain drain = drains.get(endpointUid);
        return drain == null ? Optional.empty() : advance(endpointUid, drain);
    }

    /**
     * Stops the drain of an endpoint that takes nothing any more, until it begins again; what is still to go.
     *
     * @param again whether the one under way could not go either and is still to go
     */
    synchronized List<String> stop(String endpointUid, boolean again) {
        Drain drain = drains.get(endpointUid);
        if (drain == null || drain.head == null) {
            return List.of();
        }
        heads.remove(drain.head);
        if (again) {
            drain.toGo.add(drain.head);
        }
        drain.head = null;
        if (drain.toGo.isEmpty()) {
            drains.remove(endpointUid);
        }
        return List.copyOf(drain.toGo);
    }

    private Optional<String> advance(String endpointUid, Drain drain) {
        if (drain.head != null) {
            heads.remove(drain.head);
        }
        drain.head = drain.toGo.pollFirst();
        if (drain.head == null) {
            drains.remove(endpointUid);
            return Optional.empty();
        }
        heads.put(drain.head, endpointUid);
        return Optional.of(drain.head);
    }

    /** What goes to one endpoint; uids sort by the time at which they were made. */
    private static final class Drain {
        private final TreeSet<String> toGo = new TreeSet<>();
        private @Nullable String head;
    }
}
