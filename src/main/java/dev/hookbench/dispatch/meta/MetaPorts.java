package dev.hookbench.dispatch.meta;

import dev.hookbench.domain.Settings;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.meta.MetaEventStore;
import dev.hookbench.domain.meta.MetaPayloads;
import dev.hookbench.event.EventHub;

/** What meta events are made from, where they are kept and whom they are told to in this house. */
public record MetaPorts(
        MetaEventStore events,
        MetaPayloads payloads,
        EndpointStore endpoints,
        DeliveryStore deliveries,
        Settings settings,
        EventHub hub) {}
