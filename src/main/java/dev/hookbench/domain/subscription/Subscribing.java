package dev.hookbench.domain.subscription;

import dev.hookbench.domain.delivery.DynamicEvents;

/** The ports to subscriptions and event types, together. */
public record Subscribing(
        SubscriptionCommands commands,
        SubscriptionStore subscriptions,
        EventTypeCommands eventTypeCommands,
        EventTypeStore eventTypes,
        DynamicEvents dynamicEvents) {}
