package dev.hookbench.testing.ui;

import dev.hookbench.api.access.KeyService;
import dev.hookbench.api.portal.PortalLinkService;
import dev.hookbench.dispatch.subscription.EventTypeService;
import dev.hookbench.dispatch.subscription.SubscriptionPorts;
import dev.hookbench.dispatch.subscription.SubscriptionService;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.access.ApiTokens;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.subscription.Subscribing;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import dev.hookbench.receiver.CaptureService;
import dev.hookbench.receiver.Recheck;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.FollowedJournal;
import dev.hookbench.testing.InMemoryApiKeyStore;
import dev.hookbench.testing.InMemoryCaptureIndex;
import dev.hookbench.testing.InMemoryDeliveryCommands;
import dev.hookbench.testing.InMemoryDeliveryStore;
import dev.hookbench.testing.InMemoryEndpointCommands;
import dev.hookbench.testing.InMemoryEndpointStore;
import dev.hookbench.testing.InMemoryEventTypeStore;
import dev.hookbench.testing.InMemoryInboxCommands;
import dev.hookbench.testing.InMemoryInboxStore;
import dev.hookbench.testing.InMemoryJobStore;
import dev.hookbench.testing.InMemoryJournal;
import dev.hookbench.testing.InMemoryPortalLinkStore;
import dev.hookbench.testing.InMemorySettings;
import dev.hookbench.testing.InMemorySteering;
import dev.hookbench.testing.InMemorySubscriptionStore;
import dev.hookbench.testing.ScriptedTokens;
import dev.hookbench.ui.support.Formats;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.Navigator;
import dev.hookbench.ui.support.PulseThreads;
import dev.hookbench.ui.support.Remembered;
import dev.hookbench.ui.support.ServiceStatus.Index;
import dev.hookbench.ui.support.ServiceStatus.Services;
import dev.hookbench.ui.support.Tasks;
import dev.hookbench.ui.support.Ticks;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.Views;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A whole core in memory for the window: what arrives is put there by the test. */
public final class UiWorld {
    /** The default inbox's secret. */
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    public final FakeClock clock = new FakeClock();
    public final EventHub hub = new EventHub();
    public final InMemoryCaptureIndex captures = new InMemoryCaptureIndex();
    public final InMemoryJournal journal = new InMemoryJournal(Path.of("target"));
    public final InMemoryInboxStore inboxes = new InMemoryInboxStore(captures);
    public final InMemoryEndpointStore endpoints = new InMemoryEndpointStore();
    public final InMemoryDeliveryStore deliveries = new InMemoryDeliveryStore(endpoints);
    public final InMemorySettings settings = new InMemorySettings();
    public final SignatureSchemes signatures = new SignatureSchemes();
    public final ScriptedReplays replays = new ScriptedReplays();
    private final Ulids ids = new Ulids(clock, new Random(7));
    public final InMemoryDeliveryCommands sent = new InMemoryDeliveryCommands(endpoints, deliveries, ids, clock);
    private final InMemoryPortalLinkStore portalLinks = new InMemoryPortalLinkStore();
    private final PortalLinkService portalCommands =
            new PortalLinkService(portalLinks, clock, ids, new Random(8), hub, () -> "http://127.0.0.1:9401");
    private final KeyService apiKeys =
            new KeyService(new InMemoryApiKeyStore(), SecretText.of("local"), clock, ids, new ApiTokens(new Random(2)));
    private int askedPort = 9400;
    private volatile Index index = Index.WELL;

    /** A core with a default inbox that checks Standard Webhooks and a default endpoint. */
    public UiWorld() {
        inbox("default", SchemeSettings.of("standard-webhooks", dev.hookbench.domain.SecretText.of(SECRET)));
        endpoints.save(Endpoints.of("EP-default")
                .name("default")
                .url("http://127.0.0.1:9400/in/default")
                .build());
    }

    /** Adds an inbox. */
    public void inbox(String slug, @Nullable SchemeSettings verification) {
        inboxes.save(new Inbox("IN-" + slug, slug, slug, verification, Inbox.DEFAULT_ANSWER, clock.instant()));
    }

    /** From now on the port that was asked for is another than the one in use. */
    public void portWasTaken() {
        askedPort = 9399;
        stateChanged();
    }

    /** From now on the index follows the journal like that; nothing is published. */
    public void indexIs(Index state) {
        index = state;
    }

    /** Says that a service is in another state. */
    public void stateChanged() {
        hub.publish(new CoreEvent.ServiceStateChanged());
    }

    /** A request arrives 1 s after the one before and is recorded. */
    public Capture receive(Arrival arrival) {
        clock.advance(Duration.ofMillis(1_013));
        Capture capture = arrival.capture(ids.next(), clock.instant(), this);
        Capture stored = ((JournalEntry.CaptureReceived)
                        journal.append(new JournalEntry.CaptureReceived(capture), Payload.of(arrival.bytes()))
                                .join()
                                .entry())
                .capture();
        captures.record(stored);
        hub.publish(new CoreEvent.CaptureRecorded(stored.uid()));
        return stored;
    }

    private CaptureService captureCommands() {
        FollowedJournal followed = new FollowedJournal(captures, hub);
        Recheck recheck = new Recheck(captures, inboxes, journal, signatures, followed, clock);
        return new CaptureService(captures, followed, hub, clock, recheck, _ -> {});
    }

    /** The ports, as the window takes them. */
    public UiContext context() {
        return new UiContext(
                new UiContext.Receiving(
                        captures,
                        captureCommands(),
                        journal,
                        inboxes,
                        new InMemoryInboxCommands(inboxes, ids, clock),
                        replays,
                        signatures),
                new UiContext.Sending(
                        endpoints,
                        new InMemoryEndpointCommands(endpoints, ids, clock),
                        new ScriptedTokens(),
                        deliveries,
                        sent),
                subscribing(),
                new InMemorySteering(new InMemoryJobStore(deliveries, endpoints), ids, clock, hub).steering(),
                new UiContext.Portals(portalLinks, portalCommands, endpoints, _ -> true),
                new UiContext.Surroundings(settings, apiKeys, hub, clock, this::services));
    }

    private Subscribing subscribing() {
        InMemorySubscriptionStore subscriptions = new InMemorySubscriptionStore();
        InMemoryEventTypeStore types = new InMemoryEventTypeStore();
        EventTypeService typeCommands = new EventTypeService(types, clock, ids, hub);
        SubscriptionPorts ports = new SubscriptionPorts(subscriptions, endpoints, inboxes, settings, hub);
        return new Subscribing(
                new SubscriptionService(ports, typeCommands, clock, ids),
                subscriptions,
                typeCommands,
                types,
                draft -> Outcome.refused("url", draft.url(), "Nothing is sent to a URL here."));
    }

    /** Tools for view models without a toolkit: everything runs at once on the caller's thread. */
    public UiTools tools(Ticks ticks) {
        Executor now = Runnable::run;
        Messages messages = Messages.load(Locale.UK);
        return new UiTools(
                messages,
                new Formats(Locale.UK, ZoneOffset.UTC),
                new Views(messages),
                new Navigator(),
                new Tasks(now, now, ticks),
                new PulseThreads(hub, ticks, now, now),
                new Remembered(settings, now));
    }

    private Services services() {
        return new Services("http://127.0.0.1:9400", 9400, askedPort, true, journal.health(), index);
    }
}
