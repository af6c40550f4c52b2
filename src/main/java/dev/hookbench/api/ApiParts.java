package dev.hookbench.api;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.access.ApiKeyCommands;
import dev.hookbench.domain.capture.CaptureCommands;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.capture.InboxCommands;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.domain.delivery.DeliveryCommands;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.endpoint.TokenCommands;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.portal.PortalLinkCommands;
import dev.hookbench.domain.portal.PortalLinkStore;
import dev.hookbench.domain.project.Steering;
import dev.hookbench.domain.replay.ReplayCommands;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.subscription.Subscribing;
import dev.hookbench.event.EventHub;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the API shows and commands.
 *
 * @param indexLagMillis how long the oldest entry of the journal has waited for the index, in milliseconds
 * @param receiverUrl where requests are received, without a slash at its end
 * @param version of the program
 */
public record ApiParts(
        CaptureIndex captures,
        CaptureCommands captureCommands,
        ReplayCommands replays,
        InboxStore inboxes,
        InboxCommands inboxCommands,
        Signatures signatures,
        EndpointStore endpoints,
        EndpointCommands endpointCommands,
        TokenCommands tokens,
        Subscribing subscribing,
        DeliveryStore deliveries,
        DeliveryCommands deliveryCommands,
        Steering steering,
        PortalLinkStore portalLinks,
        PortalLinkCommands portalLinkCommands,
        BodyReader bodies,
        Journal journal,
        LongSupplier indexLagMillis,
        ApiKeyCommands keys,
        Settings settings,
        EventHub hub,
        Ids ids,
        InstantSource clock,
        Supplier<String> receiverUrl,
        String version) {}
