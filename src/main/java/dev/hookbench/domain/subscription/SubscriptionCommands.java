package dev.hookbench.domain.subscription;

import dev.hookbench.domain.Outcome;
import java.util.List;

/** What can be done with subscriptions. Each call may touch the disk: never call it on the FX thread. */
public interface SubscriptionCommands {
    /** Makes a subscription; event types it names join the catalogue. */
    Outcome<Subscription> create(SubscriptionDraft draft);

    /** Changes a subscription; its filters by event type stay. An empty mode keeps the one before. */
    Outcome<Subscription> update(String uid, SubscriptionDraft draft);

    /** Removes a subscription with its filters; the next event to an endpoint left without any makes one that takes all. */
    Outcome<Subscription> delete(String uid);

    /** Adds the filter of an event type; refused where the type has one. */
    Outcome<EventTypeFilter> createFilter(String subscriptionUid, FilterDraft draft);

    /** Changes a filter; an empty event type keeps the one before. */
    Outcome<EventTypeFilter> updateFilter(String subscriptionUid, String filterUid, FilterDraft draft);

    /** Removes a filter. */
    Outcome<EventTypeFilter> deleteFilter(String subscriptionUid, String filterUid);

    /** Adds several filters: all or, if one is refused, none. */
    Outcome<List<EventTypeFilter>> createFilters(String subscriptionUid, List<FilterDraft> drafts);

    /** Changes several filters: all or, if one is refused, none. */
    Outcome<List<EventTypeFilter>> updateFilters(String subscriptionUid, List<FilterUpdate> updates);

    /** Tries a filter as typed on a sample; nothing is kept. */
    Outcome<FilterVerdict> testFilter(ContentFilter filter, EventSample sample);

    /** Tries what a subscription has for an event type, the choice of its filter included; nothing is kept. */
    Outcome<FilterVerdict> testFilter(String subscriptionUid, String eventType, EventSample sample);

    /** A change of one filter among several. */
    record FilterUpdate(String filterUid, FilterDraft draft) {}
}
