package dev.hookbench.testing;

import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.subscription.EventTypeFilter;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.domain.subscription.SubscriptionStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The subscriptions in memory. */
public final class InMemorySubscriptionStore implements SubscriptionStore {
    private final Map<String, Subscription> subscriptions = new HashMap<>();
    private final Map<String, EventTypeFilter> filters = new HashMap<>();
    private String failure = "";

    /** Takes nothing from now on, for that reason; empty to take it again. */
    public synchronized void failWith(String reason) {
        failure = reason;
    }

    @Override
    public synchronized List<Subscription> all() {
        return subscriptions.values().stream()
                .sorted(Comparator.comparing(Subscription::name).thenComparing(Subscription::uid))
                .toList();
    }

    @Override
    public synchronized Optional<Subscription> find(String uid) {
        return Optional.ofNullable(subscriptions.get(uid));
    }

    @Override
    public synchronized List<Subscription> ofEndpoint(String endpointUid) {
        return subscriptions.values().stream()
                .filter(subscription -> subscription.endpointUid().equals(endpointUid))
                .sorted(Comparator.comparing(Subscription::uid))
                .toList();
    }

    @Override
    public synchronized void save(Subscription subscription) {
        if (!failure.isEmpty()) {
            throw new StorageUnavailable(failure);
        }
        subscriptions.put(subscription.uid(), subscription);
    }

    @Override
    public synchronized void delete(String uid) {
        subscriptions.remove(uid);
        filters.values().removeIf(filter -> filter.subscriptionUid().equals(uid));
    }

    @Override
    public synchronized List<EventTypeFilter> filters(String subscriptionUid) {
        return filters.values().stream()
                .filter(filter -> filter.subscriptionUid().equals(subscriptionUid))
                .sorted(Comparator.comparing(EventTypeFilter::eventType))
                .toList();
    }

    @Override
    public synchronized void saveFilters(List<EventTypeFilter> saved) {
        saved.forEach(filter -> filters.put(filter.uid(), filter));
    }

    @Override
    public synchronized void deleteFilter(String uid) {
        filters.remove(uid);
    }

    synchronized void deleteOfEndpoint(String endpointUid) {
        ofEndpoint(endpointUid).forEach(subscription -> delete(subscription.uid()));
    }
}
