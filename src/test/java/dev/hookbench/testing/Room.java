package dev.hookbench.testing;

import dev.hookbench.api.access.KeyService;
import dev.hookbench.api.portal.PortalLinkService;
import dev.hookbench.dispatch.subscription.EventTypeService;
import dev.hookbench.dispatch.subscription.SubscriptionPorts;
import dev.hookbench.dispatch.subscription.SubscriptionService;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.access.ApiTokens;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.replay.ReplayCommands;
import dev.hookbench.domain.subscription.Subscribing;
import dev.hookbench.event.EventHub;
import dev.hookbench.receiver.CaptureService;
import dev.hookbench.receiver.Recheck;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.ui.ManualTicks;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.Formats;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.Navigator;
import dev.hookbench.ui.support.PulseThreads;
import dev.hookbench.ui.support.Remembered;
import dev.hookbench.ui.support.ServiceStatus;
import dev.hookbench.ui.support.ServiceStatus.Index;
import dev.hookbench.ui.support.ServiceStatus.Services;
import dev.hookbench.ui.support.Tasks;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiContext.Portals;
import dev.hookbench.ui.support.UiContext.Receiving;
import dev.hookbench.ui.support.UiContext.Sending;
import dev.hookbench.ui.support.UiContext.Surroundings;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.Views;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** The twins of the core wired for view models without a toolkit, or for a whole window. */
public final class Room {
    public final FakeClock clock = new FakeClock();
    public final Ulids ids = new Ulids(clock, new Random(1));
    public final EventHub hub = new EventHub();
    public final ManualTicks ticks = new ManualTicks();
    public final HeldExecutor background = new HeldExecutor();
    public final PulseThreads threads = new PulseThreads(hub, ticks, background, Runnable::run);
    public final Tasks tasks = new Tasks(background, Runnable::run, ticks);
    public final Messages messages = Messages.load(Locale.ENGLISH);
    public final Formats formats = new Formats(Locale.ENGLISH, ZoneOffset.UTC);
    public final Words words = new Words(messages, formats);
    public final InMemoryBodies bodies = new InMemoryBodies();
    public final InMemorySettings settings = new InMemorySettings();
    public final InMemoryApiKeyStore keyStore = new InMemoryApiKeyStore();
    public final KeyService apiKeys =
            new KeyService(keyStore, SecretText.of("local"), clock, ids, new ApiTokens(new Random(2)));
    public final InMemoryCaptureIndex captures = new InMemoryCaptureIndex();
    public final InMemoryInboxStore inboxes = new InMemoryInboxStore(captures);
    public final InMemorySubscriptionStore subscriptions = new InMemorySubscriptionStore();
    public final InMemoryEventTypeStore eventTypes = new InMemoryEventTypeStore();
    public final InMemoryEndpointStore endpoints = new InMemoryEndpointStore(subscriptions);
    public final InMemoryDeliveryStore deliveries = new InMemoryDeliveryStore(endpoints);
    public final InMemoryEndpointCommands endpointCommands = new InMemoryEndpointCommands(endpoints, ids, clock);
    public final InMemoryDeliveryCommands sent = new InMemoryDeliveryCommands(endpoints, deliveries, ids, clock);
    /** Answers to tries of OAuth 2 settings. */
    public final ScriptedTokens tokens = new ScriptedTokens();

    public final Sending sending = new Sending(endpoints, endpointCommands, tokens, deliveries, sent);
    public final InMemoryPortalLinkStore portalLinks = new InMemoryPortalLinkStore();
    /** The real commands: they need no more than the store. */
    public final PortalLinkService portalCommands =
            new PortalLinkService(portalLinks, clock, ids, new Random(2), hub, () -> "http://127.0.0.1:9401");
    /** What the browser was told to open. */
    public final List<String> opened = new CopyOnWriteArrayList<>();

    /** What failing signatures were offered to be searched for. */
    public final List<String> doubtful = new CopyOnWriteArrayList<>();

    private final Journal journal = new FollowedJournal(captures, hub);
    /** The real commands: they need no more than the twins. */
    public final CaptureService captureCommands = new CaptureService(
            captures,
            journal,
            hub,
            clock,
            new Recheck(captures, inboxes, bodies, new SignatureSchemes(), journal, clock),
            doubtful::add);

    public final Receiving receiving = new Receiving(
            captures,
            captureCommands,
            bodies,
            inboxes,
            new InMemoryInboxCommands(inboxes, ids, clock),
            new NoReplay(),
            new SignatureSchemes());
    public final InMemoryJobStore jobs = new InMemoryJobStore(deliveries, endpoints);
    public final InMemorySteering steering = new InMemorySteering(jobs, ids, clock, hub);
    public final EventTypeService eventTypeCommands = new EventTypeService(eventTypes, clock, ids, hub);
    public final SubscriptionService subscriptionCommands = new SubscriptionService(
            new SubscriptionPorts(subscriptions, endpoints, inboxes, settings, hub), eventTypeCommands, clock, ids);
    public final Subscribing subscribing = new Subscribing(
            subscriptionCommands,
            subscriptions,
            eventTypeCommands,
            eventTypes,
            draft -> Outcome.refused("url", draft.url(), "Nothing is sent to a URL here."));
    public final ServiceStatus services =
            () -> new Services("http://127.0.0.1:9400", 9400, 9400, true, new Journal.Health(true, ""), Index.WELL);

    /** Work of a view model. */
    public Work work() {
        return new Work(tasks, "Working");
    }

    /** What each room is given beside the core. */
    public UiTools tools() {
        return new UiTools(
                messages,
                formats,
                new Views(messages),
                new Navigator(),
                tasks,
                threads,
                new Remembered(settings, Runnable::run));
    }

    /** The core for a whole window. */
    public UiContext context() {
        return new UiContext(
                receiving,
                sending,
                subscribing,
                steering.steering(),
                new Portals(portalLinks, portalCommands, endpoints, opened::add),
                new Surroundings(settings, apiKeys, hub, clock, services));
    }

    private static final class NoReplay implements ReplayCommands {
        @Override
        public Outcome<Replayed> toUrl(String captureUid, String url) {
            return Outcome.refused("capture", captureUid, "Nothing is replayed here.");
        }

        @Override
        public Outcome<Replayed> toEndpoint(String captureUid, String endpointUid) {
            return Outcome.refused("capture", captureUid, "Nothing is replayed here.");
        }
    }
}
