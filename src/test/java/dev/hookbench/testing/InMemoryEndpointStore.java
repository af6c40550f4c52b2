package dev.hookbench.testing;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Exhaustion;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStats;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.endpoint.StateChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The endpoints in memory. */
public final class InMemoryEndpointStore implements EndpointStore {
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Map<String, EndpointStats> stats = new HashMap<>();
    private final List<StateChange> history = new ArrayList<>();
    private final InMemorySubscriptionStore subscriptions;

    /** Endpoints that nobody subscribes. */
    public InMemoryEndpointStore() {
        this(new InMemorySubscriptionStore());
    }

    /** Endpoints whose subscriptions go with them. */
    public InMemoryEndpointStore(InMemorySubscriptionStore subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public synchronized List<Endpoint> all() {
        return endpoints.values().stream()
                .sorted(Comparator.comparing(Endpoint::name).thenComparing(Endpoint::uid))
                .toList();
    }

    @Override
    public synchronized Optional<Endpoint> find(String uid) {
        return Optional.ofNullable(endpoints.get(uid));
    }

    @Override
    public synchronized List<Endpoint> ownedBy(String ownerId) {
        return all().stream()
                .filter(endpoint -> endpoint.ownerId().equals(ownerId))
                .toList();
    }

    @Override
    public synchronized void save(Endpoint endpoint) {
        endpoints.put(endpoint.uid(), endpoint);
    }

    @Override
    public synchronized Optional<Endpoint> edit(Endpoint endpoint) {
        return Optional.ofNullable(
                endpoints.computeIfPresent(endpoint.uid(), (_, before) -> endpoint.in(before.state())));
    }

    @Override
    public synchronized boolean move(StateChange change) {
        Endpoint endpoint = endpoints.get(change.endpointUid());
        if (endpoint == null || endpoint.state() != change.from()) {
            return false;
        }
        endpoints.put(endpoint.uid(), endpoint.in(change.to()));
        history.add(change);
        if (change.to() == EndpointState.ACTIVE) {
            stats.computeIfPresent(endpoint.uid(), (_, before) -> before.exhausted(0));
        }
        return true;
    }

    @Override
    public synchronized void addHistory(StateChange change) {
        history.add(change);
    }

    @Override
    public synchronized void delete(String uid) {
        subscriptions.deleteOfEndpoint(uid);
        endpoints.remove(uid);
        stats.remove(uid);
    }

    @Override
    public synchronized List<StateChange> history(String uid) {
        return history.reversed().stream()
                .filter(change -> change.endpointUid().equals(uid))
                .toList();
    }

    @Override
    public synchronized EndpointStats stats(String uid) {
        return stats.getOrDefault(uid, EndpointStats.none());
    }

    @Override
    public synchronized Map<String, EndpointStats> stats() {
        Map<String, EndpointStats> all = new HashMap<>();
        endpoints.keySet().forEach(uid -> all.put(uid, stats.getOrDefault(uid, EndpointStats.none())));
        return all;
    }

    /** Counts an attempt that ended, and what it made of its delivery. */
    synchronized void attempted(Attempt attempt, DeliveryStatus made) {
        if (endpoints.containsKey(attempt.endpointUid())) {
            stats.put(attempt.endpointUid(), Exhaustion.after(stats(attempt.endpointUid()), attempt, made));
        }
    }
}
