package dev.hookbench.dispatch.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.meta.MetaEvent;
import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ends of deliveries: each told once, off the threads that deliver, and none lost by a burst or a crash. */
final class DeliveryWatchTest {
    private final MetaBench bench = MetaBench.telling();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tellsEachEndOnceWithItsLatestAttempt() {
        Delivery won = bench.ended("D1", DeliveryStatus.SUCCESS, 1);
        bench.tellsHub(won);
        bench.tellsHub(won);
        Awaitility.await().until(() -> bench.all().size() == 1);
        bench.tellsHub(won);
        bench.tellsHub(bench.ended("D2", DeliveryStatus.FAILURE, 2));
        bench.untilReceived(2);

        assertThat(bench.receiver.received())
                .extracting(received -> received.text())
                .containsExactly(
                        "{\"event_type\":\"eventdelivery.success\",\"data\":{\"delivery\":\"D1\",\"attempt\":\"D1-1\"}}",
                        "{\"event_type\":\"eventdelivery.failed\",\"data\":{\"delivery\":\"D2\",\"attempt\":\"D2-2\"}}");
        assertThat(bench.all()).hasSize(2);
    }

    @Test
    void tellsTheEndOfADeliveryThatWasSentAgainToo() {
        bench.tellsHub(bench.ended("D1", DeliveryStatus.FAILURE, 1));
        bench.untilReceived(1);
        bench.tellsHub(bench.ended("D1", DeliveryStatus.SUCCESS, 2));
        bench.untilReceived(2);
        assertThat(bench.all())
                .extracting(MetaEvent::type)
                .containsExactly(MetaEventType.DELIVERY_FAILED, MetaEventType.DELIVERY_SUCCESS);
    }

    @Test
    void tellsNothingOfWhatGoesOnOrWasDiscarded() {
        for (DeliveryStatus status :
                List.of(DeliveryStatus.SCHEDULED, DeliveryStatus.RETRY, DeliveryStatus.DISCARDED)) {
            Delivery delivery = Deliveries.of(status.name()).status(status).build();
            bench.deliveries.accept(Deliveries.event("E-" + status, "E1", ""), List.of(delivery));
            bench.tellsHub(delivery);
        }
        bench.hub.publish(new CoreEvent.DeliveryChanged("gone"));
        bench.meta().tick();
        assertThat(bench.all()).isEmpty();
    }

    @Test
    void makesNothingOnTheThreadsThatDeliver() {
        bench.tellsHub(bench.ended("D1", DeliveryStatus.SUCCESS, 1));
        bench.untilReceived(1);
        assertThat(bench.threads).containsExactly("hookbench-meta");
    }

    @Test
    void aMetaEventMakesNoMetaEvent() {
        bench.tellsHub(bench.ended("D1", DeliveryStatus.SUCCESS, 1));
        bench.until(DeliveryStatus.SUCCESS);
        bench.hub.publish(new CoreEvent.MetaEventChanged(bench.only().uid()));
        bench.hub.publish(new CoreEvent.DeliveryChanged(bench.only().uid()));
        bench.meta().tick();
        assertThat(bench.all()).hasSize(1);
    }

    @Test
    void findsInTheStoreWhatABurstLeftUnnoted() {
        bench.end();
        bench.start(2);
        List<Delivery> burst = IntStream.range(0, 40)
                .mapToObj(i -> bench.ended("D" + (100 + i), DeliveryStatus.SUCCESS, 1))
                .toList();
        burst.parallelStream().forEach(bench::tellsHub);
        bench.untilReceived(40);
        bench.meta().tick();
        assertThat(bench.all())
                .extracting(MetaEvent::subject)
                .doesNotHaveDuplicates()
                .hasSize(40);
    }

    @Test
    void tellsLaterWhatTheDiskDidNotTake() {
        bench.events.failing.set(true);
        bench.tellsHub(bench.ended("D1", DeliveryStatus.SUCCESS, 1));
        Awaitility.await().until(() -> !bench.threads.isEmpty());
        bench.events.failing.set(false);
        bench.tellsHub(bench.ended("D2", DeliveryStatus.SUCCESS, 1));
        bench.untilReceived(2);
        assertThat(bench.all()).extracting(MetaEvent::subject).containsExactlyInAnyOrder("D1:1", "D2:1");
    }

    @Test
    void findsAfterACrashWhatEndedUnheardButNothingOfBefore() {
        bench.end();
        bench.ended("AFTER", DeliveryStatus.FAILURE, 1);
        bench.clock.advance(Duration.ofHours(-1));
        bench.ended("BEFORE", DeliveryStatus.FAILURE, 1);
        bench.clock.advance(Duration.ofHours(1));
        bench.start();
        bench.untilReceived(1);
        bench.meta().tick();
        assertThat(bench.all()).extracting(MetaEvent::subject).containsExactly("AFTER:1");
    }

    @Test
    void findsAfterACrashTheChangesOfEndpoints() {
        bench.end();
        bench.endpoints.save(Endpoints.of("OLD").build());
        bench.endpoints.save(Endpoints.of("NEW")
                .build()
                .withSecrets(List.of(), bench.clock.instant().plusSeconds(1)));
        bench.start();
        bench.untilReceived(1);
        assertThat(bench.only().type()).isEqualTo(MetaEventType.ENDPOINT_UPDATED);
        assertThat(bench.all()).hasSize(1);
    }

    @Test
    void keepsAWeekAtMostAndNeverTellsAgainWhatItForgot() {
        bench.tellsHub(bench.ended("D1", DeliveryStatus.SUCCESS, 1));
        bench.untilReceived(1);
        bench.clock.advance(MetaRecorder.KEPT.plusSeconds(1));
        bench.end();
        bench.start();
        Awaitility.await().until(() -> bench.all().isEmpty());
        bench.meta().tick();
        assertThat(bench.all()).isEmpty();
        assertThat(bench.receiver.received()).hasSize(1);
    }

    @Test
    void hearsNothingWhileDeliveriesAreNotToldOf() {
        bench.tells(MetaEventType.ENDPOINT_CREATED);
        bench.tellsHub(bench.ended("D1", DeliveryStatus.SUCCESS, 1));
        bench.meta().tick();
        bench.clock.advance(Duration.ofSeconds(1));
        bench.tells(MetaEventType.values());
        bench.end();
        bench.start();
        bench.meta().tick();
        assertThat(bench.threads).as("nothing was made of it, then or later").isEmpty();
    }
}
