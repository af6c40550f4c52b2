package dev.hookbench.dispatch;

import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.dispatch.http.NameResolver;
import dev.hookbench.dispatch.project.ProjectService;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.Payload;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.FakeEndpoint;
import dev.hookbench.testing.InMemoryBreakerStore;
import dev.hookbench.testing.InMemoryDeliveryStore;
import dev.hookbench.testing.InMemoryEndpointStore;
import dev.hookbench.testing.InMemoryJobStore;
import dev.hookbench.testing.InMemoryJournal;
import dev.hookbench.testing.InMemorySettings;
import dev.hookbench.testing.InMemorySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** A dispatcher over in-memory stores, a fake endpoint and a clock that stands, for tests to play with. */
final class DispatchBench implements AutoCloseable {
    static final String ORDERS = "ORDERS";

    final FakeClock clock = new FakeClock();
    final FakeEndpoint endpoint = FakeEndpoint.start();
    final EventHub hub = new EventHub();
    private final Ulids ids = new Ulids(clock, new Random(7));
    final InMemorySubscribers subscribers = new InMemorySubscribers(clock, ids, hub);
    final InMemoryEndpointStore endpoints = subscribers.endpoints;
    final InMemoryDeliveryStore deliveries = new InMemoryDeliveryStore(endpoints);
    final InMemoryJournal journal = new InMemoryJournal(Path.of("unused"));
    final InMemoryJobStore jobs = new InMemoryJobStore(deliveries, endpoints);
    final InMemoryBreakerStore breakers = new InMemoryBreakerStore();
    final ProjectService project;
    final InMemorySettings settings = subscribers.settings;
    final List<CoreEvent> published = new CopyOnWriteArrayList<>();
    final AtomicInteger refusedAppends = new AtomicInteger();
    private Dispatcher dispatcher = dispatcher();

    DispatchBench() {
        project = new ProjectService(settings, endpoints, clock, hub);
        hub.subscribe(published::add);
    }

    /** A bench whose endpoint "orders" tries each delivery that often, 4 s apart. */
    static DispatchBench started(int attempts) {
        DispatchBench bench = new DispatchBench();
        bench.has(bench.orders(attempts).build());
        bench.dispatcher.start();
        return bench;
    }

    Endpoints orders(int attempts) {
        return Endpoints.of(ORDERS)
                .name("orders")
                .url(endpoint.url("/hook"))
                .retryPlan(new RetryPlan(RetryPlan.Strategy.LINEAR, Duration.ofSeconds(4), attempts));
    }

    void has(Endpoint one) {
        endpoints.save(one);
    }

    Dispatcher dispatcher() {
        HttpSender sender = new HttpSender(Set::of, NameResolver.system(), clock);
        return new Dispatcher(
                new DispatchPorts(
                        endpoints,
                        deliveries,
                        new Counting(),
                        journal,
                        settings,
                        breakers,
                        jobs,
                        hub,
                        subscribers.addressing,
                        subscribers.rules),
                new SignatureSchemes(),
                sender,
                new Surroundings(clock, ids, new Random(1), "Hookbench/1.2.3"));
    }

    Dispatcher current() {
        return dispatcher;
    }

    /** The program ends and starts again over the same data. */
    void restart() {
        dispatcher.close(Duration.ofMillis(50));
        dispatcher = dispatcher();
        dispatcher.start();
    }

    static EventDraft draft(String payload) {
        return new EventDraft(
                new Target.OneEndpoint(ORDERS),
                "order.paid",
                "application/json",
                payload.getBytes(StandardCharsets.UTF_8),
                Headers.none(),
                "");
    }

    /** Sends an event to "orders" and answers its delivery. */
    Delivery send() {
        return accepted(dispatcher.send(draft("{\"id\":1}"))).deliveries().getFirst();
    }

    static Accepted accepted(Outcome<Accepted> outcome) {
        return outcome.result().orElseThrow(() -> new AssertionError(outcome.reasons()));
    }

    /** Moves the clock and starts what is due. */
    void advance(Duration by) {
        clock.advance(by);
        dispatcher.tick();
    }

    Delivery now(Delivery delivery) {
        return deliveries.find(delivery.uid()).orElseThrow();
    }

    Delivery until(Delivery delivery, DeliveryStatus status) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(2))
                .until(() -> now(delivery).status() == status);
        return now(delivery);
    }

    Delivery untilAttempts(Delivery delivery, int attempts) {
        Awaitility.await().pollInterval(Duration.ofMillis(2)).until(() -> {
            Delivery seen = now(delivery);
            return seen.attempts() == attempts && seen.status() != DeliveryStatus.PROCESSING;
        });
        return now(delivery);
    }

    void untilReceived(int requests) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(2))
                .until(() -> endpoint.received().size() >= requests);
    }

    EndpointState state() {
        return endpoints.find(ORDERS).orElseThrow().state();
    }

    @Override
    public void close() {
        endpoint.close();
        dispatcher.close(Duration.ofMillis(500));
    }

    /** The journal, counting what it refuses. */
    private final class Counting implements Journal {
        @Override
        public CompletableFuture<Stored> append(JournalEntry entry, Payload payload) {
            return journal.append(entry, payload).whenComplete((_, refused) -> {
                if (refused != null) {
                    refusedAppends.incrementAndGet();
                }
            });
        }

        @Override
        public Path spoolFolder() {
            return journal.spoolFolder();
        }

        @Override
        public Health health() {
            return journal.health();
        }
    }
}
