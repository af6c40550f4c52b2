package dev.hookbench.app;

import dev.hookbench.dispatch.Dispatcher;
import dev.hookbench.dispatch.DynamicEventService;
import dev.hookbench.dispatch.subscription.Addressing;
import dev.hookbench.dispatch.subscription.EventTypeRules;
import dev.hookbench.dispatch.subscription.EventTypeService;
import dev.hookbench.dispatch.subscription.SubscriptionPorts;
import dev.hookbench.dispatch.subscription.SubscriptionService;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.subscription.Subscribing;
import dev.hookbench.store.Stores;

/** Wires what decides who receives an event. */
record Subscribers(
        Stores stores,
        EventTypeService eventTypes,
        SubscriptionService subscriptions,
        Addressing addressing,
        EventTypeRules rules) {
    static Subscribers of(Ground ground) {
        Stores stores = ground.stores();
        EventTypeService types = new EventTypeService(stores.eventTypes(), ground.clock(), ground.ids(), ground.hub());
        SubscriptionPorts ports = new SubscriptionPorts(
                stores.subscriptions(), stores.endpoints(), stores.inboxes(), stores.settings(), ground.hub());
        SubscriptionService subscriptions = new SubscriptionService(ports, types, ground.clock(), ground.ids());
        return new Subscribers(
                stores,
                types,
                subscriptions,
                new Addressing(stores.endpoints(), stores.subscriptions(), subscriptions),
                new EventTypeRules(stores.eventTypes()));
    }

    /** The ports for those who use them, over the dispatcher that sends. */
    Subscribing subscribing(Dispatcher dispatcher, EndpointCommands endpoints) {
        return new Subscribing(
                subscriptions,
                stores.subscriptions(),
                eventTypes,
                stores.eventTypes(),
                new DynamicEventService(dispatcher, stores.endpoints(), endpoints, addressing));
    }
}
