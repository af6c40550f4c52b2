package dev.hookbench.testing;

import dev.hookbench.dispatch.subscription.Addressing;
import dev.hookbench.dispatch.subscription.EventTypeRules;
import dev.hookbench.dispatch.subscription.EventTypeService;
import dev.hookbench.dispatch.subscription.SubscriptionPorts;
import dev.hookbench.dispatch.subscription.SubscriptionService;
import dev.hookbench.domain.Ids;
import dev.hookbench.event.EventHub;
import java.time.Clock;

/** Subscriptions, event types and the endpoints they are for, in memory, with the services over them. */
public final class InMemorySubscribers {
    public final InMemorySubscriptionStore subscriptions = new InMemorySubscriptionStore();
    public final InMemoryEventTypeStore eventTypes = new InMemoryEventTypeStore();
    public final InMemoryEndpointStore endpoints = new InMemoryEndpointStore(subscriptions);
    public final InMemoryInboxStore inboxes;
    public final InMemorySettings settings = new InMemorySettings();
    public final EventTypeService eventTypeService;
    public final SubscriptionService subscriptionService;
    public final Addressing addressing;
    public final EventTypeRules rules = new EventTypeRules(eventTypes);

    /** Nobody subscribes to anything yet. */
    public InMemorySubscribers(Clock clock, Ids ids, EventHub hub) {
        this(new InMemoryInboxStore(), clock, ids, hub);
    }

    /** As above, beside these inboxes. */
    public InMemorySubscribers(InMemoryInboxStore inboxes, Clock clock, Ids ids, EventHub hub) {
        this.inboxes = inboxes;
        eventTypeService = new EventTypeService(eventTypes, clock, ids, hub);
        subscriptionService = new SubscriptionService(
                new SubscriptionPorts(subscriptions, endpoints, inboxes, settings, hub), eventTypeService, clock, ids);
        addressing = new Addressing(endpoints, subscriptions, subscriptionService);
    }
}
