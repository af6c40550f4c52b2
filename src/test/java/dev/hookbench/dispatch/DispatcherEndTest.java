package dev.hookbench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.dispatch.http.NameResolver;
import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.event.EventHub;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.InMemoryBreakerStore;
import dev.hookbench.testing.InMemoryDeliveryStore;
import dev.hookbench.testing.InMemoryEndpointStore;
import dev.hookbench.testing.InMemoryJobStore;
import dev.hookbench.testing.InMemoryJournal;
import dev.hookbench.testing.InMemorySubscribers;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class DispatcherEndTest {
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<String> order = new CopyOnWriteArrayList<>();

    @Test
    void waitsForWhoeverStillReadsTheStores() throws InterruptedException {
        Dispatcher dispatcher = dispatcherOver(slow(new InMemoryDeliveryStore(new InMemoryEndpointStore())));
        dispatcher.start();
        reading.await();

        Thread closer = Thread.ofPlatform().start(() -> {
            dispatcher.close(Duration.ZERO);
            order.add("closed");
        });
        boolean early = closer.join(Duration.ofMillis(300));
        release.countDown();
        closer.join();

        assertThat(early).as("closed while a page was read").isFalse();
        assertThat(order).contains("read").endsWith("closed");
    }

    /** The store, whose pages take until they are released. */
    private DeliveryStore slow(DeliveryStore store) {
        return (DeliveryStore) Proxy.newProxyInstance(
                DeliveryStore.class.getClassLoader(), new Class<?>[] {DeliveryStore.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("page")) {
                        return method.invoke(store, arguments);
                    }
                    reading.countDown();
                    release.await();
                    order.add("read");
                    return method.invoke(store, arguments);
                });
    }

    private static Dispatcher dispatcherOver(DeliveryStore deliveries) {
        FakeClock clock = new FakeClock();
        InMemoryJournal journal = new InMemoryJournal(Path.of("unused"));
        Ulids ids = new Ulids(clock, new Random(7));
        EventHub hub = new EventHub();
        InMemorySubscribers subscribers = new InMemorySubscribers(clock, ids, hub);
        return new Dispatcher(
                new DispatchPorts(
                        subscribers.endpoints,
                        deliveries,
                        journal,
                        journal,
                        subscribers.settings,
                        new InMemoryBreakerStore(),
                        new InMemoryJobStore(new InMemoryDeliveryStore(subscribers.endpoints), subscribers.endpoints),
                        hub,
                        subscribers.addressing,
                        subscribers.rules),
                new SignatureSchemes(),
                new HttpSender(Set::of, NameResolver.system(), clock),
                new Surroundings(clock, ids, new Random(1), "Hookbench/1"));
    }
}
