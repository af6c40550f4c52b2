package dev.hookbench.api;

import dev.hookbench.api.access.KeyService;
import dev.hookbench.api.event.MetaPayloadJson;
import dev.hookbench.api.portal.PortalLinkService;
import dev.hookbench.api.project.Project;
import dev.hookbench.dispatch.DispatchPorts;
import dev.hookbench.dispatch.Dispatcher;
import dev.hookbench.dispatch.DynamicEventService;
import dev.hookbench.dispatch.Surroundings;
import dev.hookbench.dispatch.endpoint.EndpointService;
import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.dispatch.http.NameResolver;
import dev.hookbench.dispatch.meta.MetaPorts;
import dev.hookbench.dispatch.meta.MetaService;
import dev.hookbench.dispatch.project.ProjectService;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.access.ApiTokens;
import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.breaker.BreakerView;
import dev.hookbench.domain.capture.CaptureCommands;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.project.Steering;
import dev.hookbench.domain.replay.ReplayCommands;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.subscription.Subscribing;
import dev.hookbench.event.EventHub;
import dev.hookbench.receiver.CaptureService;
import dev.hookbench.receiver.InboxService;
import dev.hookbench.receiver.Recheck;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.FollowedJournal;
import dev.hookbench.testing.InMemoryApiKeyStore;
import dev.hookbench.testing.InMemoryBreakerStore;
import dev.hookbench.testing.InMemoryCaptureIndex;
import dev.hookbench.testing.InMemoryDeliveryStore;
import dev.hookbench.testing.InMemoryEndpointStore;
import dev.hookbench.testing.InMemoryInboxStore;
import dev.hookbench.testing.InMemoryJobStore;
import dev.hookbench.testing.InMemoryJournal;
import dev.hookbench.testing.InMemoryMetaEventStore;
import dev.hookbench.testing.InMemoryPortalLinkStore;
import dev.hookbench.testing.InMemorySettings;
import dev.hookbench.testing.InMemorySubscribers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What an API of a test shows and commands: the real services over twins of the stores; no delivery is sent. */
final class ApiTwins {
    static final String RECEIVER = "http://127.0.0.1:9400";
    static final String PORTAL = "http://127.0.0.1:9401";

    final FakeClock clock = new FakeClock();
    final Ulids ids = new Ulids(clock, new Random(1));
    final EventHub hub = new EventHub();
    final InMemoryCaptureIndex captures = new InMemoryCaptureIndex();
    final InMemoryInboxStore inboxes = new InMemoryInboxStore(captures);
    final InMemorySubscribers subscribers = new InMemorySubscribers(inboxes, clock, ids, hub);
    final InMemoryEndpointStore endpoints = subscribers.endpoints;
    final InMemoryDeliveryStore deliveries = new InMemoryDeliveryStore(endpoints);
    final InMemoryPortalLinkStore portalLinks = new InMemoryPortalLinkStore();
    final InMemorySettings settings = subscribers.settings;
    final InMemoryApiKeyStore keyStore = new InMemoryApiKeyStore();
    final RecordedReplays replays = new RecordedReplays();
    final AtomicLong indexLag = new AtomicLong();
    final Signatures signatures = new SignatureSchemes();
    final EndpointService endpointCommands = new EndpointService(endpoints, clock, ids, new Random(4), hub);
    final InboxService inboxCommands = new InboxService(inboxes, signatures, hub, clock, ids);
    final ProjectService project = new ProjectService(settings, endpoints, clock, hub);
    /** The circuit breakers by endpoint. */
    final Map<String, Breaker> breakers = new HashMap<>();

    final InMemoryJournal journal;
    final InMemoryMetaEventStore metaEvents = new InMemoryMetaEventStore();
    final MetaPayloadJson metaPayloads;
    final MetaService meta; // never started
    private final HttpSender sender = new HttpSender(Set::of, NameResolver.system(), clock);
    private final Surroundings surroundings = new Surroundings(clock, ids, new Random(5), "Hookbench/1.2.3");

    ApiTwins(Path spool) {
        journal = new InMemoryJournal(spool);
        metaPayloads = new MetaPayloadJson(
                new Project(settings, ids, clock),
                endpoints,
                deliveries,
                new BreakersThatAreSet(breakers),
                journal,
                "1.2.3");
        MetaPorts ports = new MetaPorts(metaEvents, metaPayloads, endpoints, deliveries, settings, hub);
        meta = new MetaService(ports, signatures, sender, surroundings, new Random(8));
    }

    /** The keys that are stored now, and this machine's own with that token. */
    KeyService keys(String localToken) {
        return new KeyService(keyStore, SecretText.of(localToken), clock, ids, new ApiTokens(new Random(2)));
    }

    /** All of it. */
    ApiParts parts(KeyService keys) {
        DispatchPorts ports = new DispatchPorts(
                endpoints,
                deliveries,
                journal,
                journal,
                settings,
                new InMemoryBreakerStore(),
                new InMemoryJobStore(deliveries, endpoints),
                hub,
                subscribers.addressing,
                subscribers.rules);
        Dispatcher dispatcher = new Dispatcher(ports, signatures, sender, surroundings); // never started
        FollowedJournal followed = new FollowedJournal(captures, hub);
        CaptureCommands captureCommands = new CaptureService(
                captures,
                followed,
                hub,
                clock,
                new Recheck(captures, inboxes, journal, signatures, followed, clock),
                _ -> {});
        return new ApiParts(
                captures,
                captureCommands,
                replays,
                inboxes,
                inboxCommands,
                signatures,
                endpoints,
                meta.telling(endpointCommands),
                dispatcher.tokens(),
                new Subscribing(
                        subscribers.subscriptionService,
                        subscribers.subscriptions,
                        subscribers.eventTypeService,
                        subscribers.eventTypes,
                        new DynamicEventService(
                                dispatcher, endpoints, meta.telling(endpointCommands), subscribers.addressing)),
                deliveries,
                dispatcher,
                new Steering(project, new BreakersThatAreSet(breakers), dispatcher.batches(), meta),
                portalLinks,
                new PortalLinkService(portalLinks, clock, ids, new Random(6), hub, () -> PORTAL),
                journal,
                journal,
                indexLag::get,
                keys,
                settings,
                hub,
                ids,
                clock,
                () -> RECEIVER,
                "1.2.3");
    }

    /** Breakers as a test has set them. */
    private record BreakersThatAreSet(Map<String, Breaker> breakers) implements BreakerView {
        @Override
        public Optional<Breaker> breaker(String endpointUid) {
            return Optional.ofNullable(breakers.get(endpointUid));
        }
    }

    /** Replays that only note what was asked for. */
    static final class RecordedReplays implements ReplayCommands {
        final List<String> asked = new ArrayList<>();
        /** What is answered; null to fail. */
        @Nullable
        Outcome<Replayed> answer = Outcome.done(new Replayed("C1", "hash", "D1", new AttemptOutcome.Open()));

        @Override
        public Outcome<Replayed> toUrl(String captureUid, String url) {
            asked.add(captureUid + " to url " + url);
            return Objects.requireNonNull(answer);
        }

        @Override
        public Outcome<Replayed> toEndpoint(String captureUid, String endpointUid) {
            asked.add(captureUid + " to endpoint " + endpointUid);
            return Objects.requireNonNull(answer);
        }
    }
}
