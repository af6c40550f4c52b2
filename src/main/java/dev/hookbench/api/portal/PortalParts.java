package dev.hookbench.api.portal;

import dev.hookbench.domain.delivery.DeliveryCommands;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.job.BatchCommands;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.portal.PortalLinkStore;
import dev.hookbench.domain.subscription.EventTypeStore;
import dev.hookbench.event.EventHub;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What the portal shows and commands.
 *
 * @param codes knows the codes that open a page once
 * @param random makes the tokens of sessions, so it must be a secure one
 */
public record PortalParts(
        PortalLinkStore links,
        PortalLinkService codes,
        EndpointStore endpoints,
        EndpointCommands endpointCommands,
        DeliveryStore deliveries,
        DeliveryCommands deliveryCommands,
        BatchCommands batches,
        EventTypeStore eventTypes,
        BodyReader bodies,
        EventHub hub,
        InstantSource clock,
        RandomGenerator random) {}
