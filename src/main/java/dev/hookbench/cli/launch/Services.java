package dev.hookbench.cli.launch;

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
import dev.hookbench.domain.portal.PortalLinkCommands;
import dev.hookbench.domain.project.Steering;
import dev.hookbench.domain.replay.ReplayCommands;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.subscription.Subscribing;
import dev.hookbench.event.EventHub;

/** The ports of a running Hookbench that commands use. */
public record Services(
        InboxCommands inboxCommands,
        InboxStore inboxes,
        EndpointCommands endpointCommands,
        EndpointStore endpoints,
        TokenCommands tokenCommands,
        DeliveryCommands deliveryCommands,
        DeliveryStore deliveries,
        ReplayCommands replays,
        CaptureIndex captures,
        CaptureCommands captureCommands,
        BodyReader bodies,
        Signatures signatures,
        PortalLinkCommands portalLinks,
        ApiKeyCommands apiKeys,
        EventHub hub,
        Subscribing subscribing,
        Steering steering) {}
