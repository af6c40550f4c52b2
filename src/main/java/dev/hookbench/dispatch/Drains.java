package dev.hookbench.dispatch;

import dev.hookbench.domain.delivery.Delivery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Lets what was held for an endpoint go in the order in which it was made: one at a time, the next as soon as the one
 * before has had its attempt. What is made for the endpoint meanwhile goes after it.
 */
final class Drains {
    /** By endpoint, what is still to go; the first is under way. */
    private final Map<String, SequencedSet<String>> queues = new HashMap<>();

    /** By the delivery under way, its endpoint. */
    private final Map<String, String> heads = new HashMap<>();

    /** Adds deliveries, in order; the one to start now, if none is under way for that endpoint. */
    synchronized Optional<String> begin(String endpointUid, Collection<String> deliveryUids) {
        if (deliveryUids.isEmpty()) {
            return Optional.empty();
        }
        SequencedSet<String> queue = queues.get(endpointUid);
        if (queue != null) {
            queue.addAll(deliveryUids);
            return Optional.empty();
        }
        SequencedSet<String> fresh = new LinkedHashSet<>(deliveryUids);
        queues.put(endpointUid, fresh);
        heads.put(fresh.getFirst(), endpointUid);
        return Optional.of(fresh.getFirst());
    }

    /** Whether a new delivery takes its place behind those that are still to go. */
    synchronized boolean join(Delivery delivery) {
        SequencedSet<String> queue = queues.get(delivery.endpointUid());
        return queue != null && queue.add(delivery.uid());
    }

    /** The endpoint whose drain has this delivery under way. */
    synchronized Optional<String> endpointOf(String deliveryUid) {
        return Optional.ofNullable(heads.get(deliveryUid));
    }

    /** The one to start after the one under way has had its turn. */
    synchronized Optional<String> next(String endpointUid) {
        SequencedSet<String> queue = queues.get(endpointUid);
        if (queue == null) {
            return Optional.empty();
        }
        heads.remove(queue.removeFirst());
        if (queue.isEmpty()) {
            queues.remove(endpointUid);
            return Optional.empty();
        }
        heads.put(queue.getFirst(), endpointUid);
        return Optional.of(queue.getFirst());
    }

    /** Ends the drain of an endpoint that takes nothing any more; what was still to go. */
    synchronized List<String> stop(String endpointUid) {
        SequencedSet<String> queue = queues.remove(endpointUid);
        if (queue == null) {
            return List.of();
        }
        heads.remove(queue.getFirst());
        return new ArrayList<>(queue);
    }
}
