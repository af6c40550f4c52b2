package dev.hookbench.dispatch;

import dev.hookbench.dispatch.subscription.Addressing;
import dev.hookbench.dispatch.subscription.EventTypeRules;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.event.EventHub;

/** What dispatching reads, writes and tells. */
public record DispatchPorts(
        EndpointStore endpoints,
        DeliveryStore deliveries,
        Journal journal,
        BodyReader bodies,
        Settings settings,
        EventHub hub,
        Addressing addressing,
        EventTypeRules eventTypes) {
    /** Whether a delivery that fails its last attempt makes its endpoint inactive. */
    boolean disablesEndpoints() {
        return !settings.get(Settings.DISABLE_ENDPOINT).orElse("true").equals("false");
    }
}
