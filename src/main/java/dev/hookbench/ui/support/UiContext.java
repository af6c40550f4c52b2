package dev.hookbench.ui.support;

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
import dev.hookbench.domain.portal.PortalLinkCommands;
import dev.hookbench.domain.portal.PortalLinkStore;
import dev.hookbench.domain.project.Steering;
import dev.hookbench.domain.replay.ReplayCommands;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.subscription.Subscribing;
import dev.hookbench.event.EventHub;
import java.time.Clock;

/** The core, as the window needs it. */
public record UiContext(
        Receiving receiving,
        Sending sending,
        Subscribing subscribing,
        Steering steering,
        Portals portals,
        Surroundings surroundings) {
    /** What has to do with received requests. */
    public record Receiving(
            CaptureIndex captures,
            CaptureCommands captureCommands,
            BodyReader bodies,
            InboxStore inboxes,
            InboxCommands inboxCommands,
            ReplayCommands replay,
            Signatures signatures) {}

    /** What has to do with sending. */
    public record Sending(
            EndpointStore endpoints,
            EndpointCommands endpointCommands,
            TokenCommands tokenCommands,
            DeliveryStore deliveries,
            DeliveryCommands deliveryCommands) {}

    /** What has to do with portal links. */
    public record Portals(
            PortalLinkStore links, PortalLinkCommands commands, EndpointStore endpoints, Browser browser) {}

    /** The user's browser. */
    @FunctionalInterface
    public interface Browser {
        /** Has it open {@code url}; false if none could be started. On the FX thread. */
        boolean open(String url);
    }

    /** What all of it stands on. */
    public record Surroundings(
            Settings settings, ApiKeyCommands apiKeys, EventHub hub, Clock clock, ServiceStatus services) {}
}
