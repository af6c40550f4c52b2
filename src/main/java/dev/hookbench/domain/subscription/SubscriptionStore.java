package dev.hookbench.domain.subscription;

import java.util.List;
import java.util.Optional;

/**
 * The port to subscriptions and their filters by event type. Every write is one transaction. Those of an endpoint go with it
 * when it is removed.
 */
public interface SubscriptionStore {
    /** Every subscription, by name. */
    List<Subscription> all();

    /** The subscription of that uid. */
    Optional<Subscription> find(String uid);

    /** The subscriptions of an endpoint, oldest first. */
    List<Subscription> ofEndpoint(String endpointUid);

    /** Keeps a subscription, new or in place of the one with the same uid. */
    void save(Subscription subscription);

    /** Removes a subscription with its filters. */
    void delete(String uid);

    /** The filters of a subscription, by event type. */
    List<EventTypeFilter> filters(String subscriptionUid);

    /** Keeps all these filters or, if one fails, none; each new or in place of the one with the same uid. */
    void saveFilters(List<EventTypeFilter> filters);

    /** Removes a filter. */
    void deleteFilter(String uid);
}
