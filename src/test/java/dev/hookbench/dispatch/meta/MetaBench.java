package dev.hookbench.dispatch.meta;

import dev.hookbench.dispatch.Surroundings;
import dev.hookbench.dispatch.endpoint.EndpointService;
import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.dispatch.http.NameResolver;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.meta.MetaDraft;
import dev.hookbench.domain.meta.MetaEvent;
import dev.hookbench.domain.meta.MetaEventFilter;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.domain.meta.MetaPayloads;
import dev.hookbench.domain.meta.MetaSettings;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.FakeEndpoint;
import dev.hookbench.testing.InMemoryDeliveryStore;
import dev.hookbench.testing.InMemoryEndpointStore;
import dev.hookbench.testing.InMemoryMetaEventStore;
import dev.hookbench.testing.InMemorySettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** Meta events over in-memory stores, sent over real sockets to a fake receiver, by a clock that stands. */
final class MetaBench implements AutoCloseable, MetaPayloads {
    static final String SECRET = "first-secret";

    final FakeClock clock = new FakeClock();
    final EventHub hub = new EventHub();
    final FakeEndpoint receiver = FakeEndpoint.start();
    final InMemoryMetaEventStore events = new InMemoryMetaEventStore();
    final InMemoryEndpointStore endpoints = new InMemoryEndpointStore();
    final InMemoryDeliveryStore deliveries = new InMemoryDeliveryStore(endpoints);
    final InMemorySettings settings = new InMemorySettings();
    /** The threads that payloads were made on. */
    final List<String> threads = new CopyOnWriteArrayList<>();

    private final Ulids ids = new Ulids(clock, new Random(3));
    private HttpSender sender = sender();
    private MetaService meta = service(sender, MetaLimits.usual());

    MetaBench() {
        settings.put(Settings.STRATEGY, "linear 4 3");
    }

    /** A bench that tells everything. */
    static MetaBench telling() {
        MetaBench bench = new MetaBench();
        bench.tells(MetaEventType.values());
        bench.meta.start();
        return bench;
    }

    MetaService meta() {
        return meta;
    }

    void tells(MetaEventType... types) {
        save(new MetaDraft(
                true,
                receiver.url("/meta"),
                Arrays.stream(types).map(MetaEventType::word).toList(),
                SecretText.of(SECRET)));
    }

    void save(MetaDraft draft) {
        if (meta.save(draft) instanceof Outcome.Refused<MetaSettings> refused) {
            throw new AssertionError(refused);
        }
    }

    EndpointCommands commands() {
        return meta.telling(new EndpointService(endpoints, clock, ids, new Random(4), hub));
    }

    /** The program ends. */
    void end() {
        sender.close(); // an exchange under way is cut, as by the end of the process
        meta.close();
    }

    /** The program starts again over the same data. */
    void start() {
        start(MetaLimits.usual());
    }

    /** As {@link #start()}, noting so many deliveries at most. */
    void start(int noted) {
        start(new MetaLimits(MetaLimits.usual().exchange(), noted));
    }

    /** As {@link #start()}, within other limits. */
    void start(MetaLimits limits) {
        sender = sender();
        meta = service(sender, limits);
        meta.start();
    }

    void advance(Duration by) {
        clock.advance(by);
        meta.tick();
    }

    /** A delivery that ended so, with its attempts; the hub is not told. */
    Delivery ended(String uid, DeliveryStatus status, int attempts) {
        Delivery before = Deliveries.of(uid).attempts(attempts - 1).build();
        if (deliveries.find(uid).isEmpty()) {
            deliveries.accept(Deliveries.event("E-" + uid, "E1", ""), List.of(before));
        }
        Delivery ended = before.attempted(status == DeliveryStatus.SUCCESS ? 200 : 500, 5)
                .moved(status, "", null, clock.instant());
        Attempt attempt = Deliveries.attempt(uid + "-" + attempts, before);
        deliveries.started(before, attempt);
        deliveries.finished(ended, attempt, null);
        return ended;
    }

    void tellsHub(Delivery delivery) {
        hub.publish(new CoreEvent.DeliveryChanged(delivery.uid()));
    }

    /** All there are, oldest first. */
    List<MetaEvent> all() {
        return events.page(MetaEventFilter.all(), PageRequest.newest(1_000))
                .rows()
                .reversed();
    }

    MetaEvent only() {
        return all().getFirst();
    }

    MetaEvent until(DeliveryStatus status) {
        Awaitility.await().until(() -> !all().isEmpty() && all().getLast().status() == status);
        return all().getLast();
    }

    void untilReceived(int requests) {
        Awaitility.await().until(() -> receiver.received().size() >= requests);
    }

    @Override
    public String endpoint(Endpoint endpoint) {
        threads.add(Thread.currentThread().getName());
        return "{\"endpoint\":\"" + endpoint.name() + "\"}";
    }

    @Override
    public String delivery(Delivery delivery, Attempt latest) {
        threads.add(Thread.currentThread().getName());
        return "{\"delivery\":\"" + delivery.uid() + "\",\"attempt\":\"" + latest.uid() + "\"}";
    }

    private HttpSender sender() {
        return new HttpSender(Set::of, NameResolver.system(), clock);
    }

    private MetaService service(HttpSender through, MetaLimits limits) {
        return new MetaService(
                new MetaPorts(events, this, endpoints, deliveries, settings, hub),
                new SignatureSchemes(),
                through,
                new Surroundings(clock, ids, new Random(1), "Hookbench/1.2.3"),
                new Random(2),
                limits);
    }

    @Override
    public void close() {
        end();
        receiver.close();
    }
}
