package dev.hookbench.dispatch;

import dev.hookbench.dispatch.project.StoredProject;
import dev.hookbench.dispatch.subscription.Addressing;
import dev.hookbench.dispatch.subscription.EventTypeRules;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.breaker.BreakerStore;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.job.JobStore;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.project.ProjectSettings;
import dev.hookbench.event.EventHub;

/** What dispatching reads, writes and tells. */
public record DispatchPorts(
        EndpointStore endpoints,
        DeliveryStore deliveries,
        Journal journal,
        BodyReader bodies,
        Settings settings,
        BreakerStore breakers,
        JobStore jobs,
        EventHub hub,
        Addressing addressing,
        EventTypeRules eventTypes) {
    /** The project's settings as they are. */
    ProjectSettings project() {
        return StoredProject.read(settings);
    }
}
