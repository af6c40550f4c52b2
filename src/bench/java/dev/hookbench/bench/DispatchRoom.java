package dev.hookbench.bench;

import dev.hookbench.dispatch.DispatchPorts;
import dev.hookbench.dispatch.Dispatcher;
import dev.hookbench.dispatch.Surroundings;
import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.dispatch.http.NameResolver;
import dev.hookbench.dispatch.subscription.Addressing;
import dev.hookbench.dispatch.subscription.EventTypeRules;
import dev.hookbench.dispatch.subscription.EventTypeService;
import dev.hookbench.dispatch.subscription.SubscriptionPorts;
import dev.hookbench.dispatch.subscription.SubscriptionService;
import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.EndpointOptions;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.event.EventHub;
import dev.hookbench.journal.SegmentJournal;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.store.Stores;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A dispatcher over real stores and a real journal, which holds what is sent until the start. */
final class DispatchRoom implements AutoCloseable {
    private static final String ENDPOINT = "BENCH";
    private static final Clock CLOCK = Clock.systemUTC();

    private final Stores stores;
    private final SegmentJournal journal;
    private final Dispatcher dispatcher;
    private final Ulids ids = new Ulids(CLOCK, new Random(1));

    private DispatchRoom(Path folder) throws IOException {
        EventHub hub = new EventHub();
        stores = Stores.open(folder, CLOCK, hub);
        journal = SegmentJournal.open(folder, CLOCK, new Random(1), stores.indexer()::accept);
        stores.indexer().start((after, to) -> {
            try {
                journal.replay(after, to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        EventTypeService types = new EventTypeService(stores.eventTypes(), CLOCK, ids, hub);
        SubscriptionService subscriptions = new SubscriptionService(
                new SubscriptionPorts(
                        stores.subscriptions(), stores.endpoints(), stores.inboxes(), stores.settings(), hub),
                types,
                CLOCK,
                ids);
        DispatchPorts ports = new DispatchPorts(
                stores.endpoints(),
                stores.deliveries(),
                journal,
                journal.bodies(),
                stores.settings(),
                stores.breakers(),
                stores.jobs(),
                hub,
                new Addressing(stores.endpoints(), stores.subscriptions(), subscriptions),
                new EventTypeRules(stores.eventTypes()));
        dispatcher = new Dispatcher(
                ports,
                new SignatureSchemes(),
                new HttpSender(Set::of, NameResolver.system(), CLOCK),
                new Surroundings(CLOCK, ids, new Random(1), "Hookbench/bench"));
    }

    /** One with one endpoint, which may have {@code concurrency} attempts under way, as all may. */
    static DispatchRoom open(Path folder, String url, int concurrency) throws IOException {
        DispatchRoom room = new DispatchRoom(folder);
        room.stores.settings().put(Settings.CONCURRENCY, String.valueOf(concurrency));
        room.endpoint(ENDPOINT, url, concurrency);
        return room;
    }

    /** One without endpoints and with the program's own limits. */
    static DispatchRoom empty(Path folder) throws IOException {
        return new DispatchRoom(folder);
    }

    /** Makes an active endpoint; {@code concurrency} 0 for the program's own. */
    void endpoint(String uid, String url, int concurrency) {
        EndpointOptions plain = EndpointOptions.defaults();
        stores.endpoints()
                .save(Endpoints.of(uid)
                        .url(url)
                        .secrets(new EndpointSecret(
                                "S", SecretText.of("bench-secret-0123456789"), CLOCK.instant(), null))
                        .options(new EndpointOptions(
                                plain.contentType(),
                                plain.extraHeaders(),
                                plain.tls(),
                                plain.rateLimit(),
                                concurrency,
                                true,
                                plain.contact()))
                        .build());
    }

    /** Accepts one event for an endpoint. */
    void send(String endpointUid, byte[] body) {
        dispatcher.send(new EventDraft(
                new Target.OneEndpoint(endpointUid), "order.created", "application/json", body, Headers.none(), ""));
    }

    /** Begins to send, whatever endpoints there are. */
    void begin() {
        dispatcher.start();
    }

    byte[] body() {
        return ("{\"id\":\"evt_1\",\"pad\":\"" + "x".repeat(1000) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    /** Accepts events before anything is sent. */
    void accept(int events, int threads) {
        EventDraft draft = new EventDraft(
                new Target.OneEndpoint(ENDPOINT), "order.created", "application/json", body(), Headers.none(), "");
        long started = System.nanoTime();
        try (ExecutorService senders = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < events; i++) {
                senders.submit(() -> dispatcher.send(draft));
            }
        }
        System.out.printf("accepted at %,.0f/s%n", events / ((System.nanoTime() - started) / 1e9));
    }

    /** Deliveries that wait an hour for their second attempt. */
    void hasWaiting(int count) {
        Instant later = CLOCK.instant().plus(Duration.ofHours(1));
        List<Delivery> waiting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            waiting.add(Deliveries.of(ids.next())
                    .endpoint(ENDPOINT, "bench")
                    .attempts(1)
                    .status(DeliveryStatus.RETRY)
                    .nextAttemptAt(later)
                    .build());
        }
        Event event = new Event(
                ids.next(),
                CLOCK.instant(),
                new Target.OneEndpoint(ENDPOINT),
                "order.created",
                "application/json",
                BodyRef.empty(),
                Headers.none(),
                "",
                false,
                "");
        stores.deliveries().accept(event, waiting);
    }

    void start() {
        if (stores.endpoints().find(ENDPOINT).orElseThrow().state() != EndpointState.ACTIVE) {
            throw new IllegalStateException("The endpoint of the benchmark is not active: nothing would be sent.");
        }
        begin();
    }

    long count(DeliveryStatus status) {
        return stores.deliveries().counts().getOrDefault(status, 0L);
    }

    @Override
    public void close() {
        dispatcher.close();
        journal.close();
        stores.close();
    }
}
