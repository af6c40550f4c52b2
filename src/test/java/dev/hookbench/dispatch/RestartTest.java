package dev.hookbench.dispatch;

import static dev.hookbench.dispatch.DispatchBench.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.journal.JournalEntry.AttemptEnded;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.FakeEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What outlives the program: schedules, attempts that were cut off, deliveries that wait for an endpoint. */
final class RestartTest {
    private final DispatchBench bench = DispatchBench.started(3);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void goesOnWithRetriesAfterARestart() {
        bench.endpoint.next(FakeEndpoint.status(500));
        Delivery delivery = bench.untilAttempts(bench.send(), 1);
        bench.restart();
        assertThat(bench.now(delivery).status()).isEqualTo(DeliveryStatus.RETRY);
        Awaitility.await().until(() -> {
            bench.advance(Duration.ofSeconds(4));
            return bench.now(delivery).status() == DeliveryStatus.SUCCESS;
        });
        assertThat(bench.endpoint.received()).hasSize(2);
    }

    @Test
    void repeatsAnAttemptThatWasCutOffOnceUnderTheSameId() {
        Delivery delivery = crashedBetweenStartAndResult();
        bench.restart();
        Delivery done = bench.until(delivery, DeliveryStatus.SUCCESS);

        assertThat(done.attempts()).isEqualTo(2);
        assertThat(bench.deliveries.attempts(delivery.uid()))
                .satisfiesExactly(
                        first -> assertThat(first.outcome()).isInstanceOf(Unknown.class),
                        second -> assertThat(second.outcome()).isInstanceOf(Answered.class));
        assertThat(bench.endpoint.received()).hasSize(1);
    }

    @Test
    void saysThatAnAttemptWasCutOff() {
        Delivery delivery = crashedBetweenStartAndResult();
        bench.endpoints.save(bench.orders(3).state(EndpointState.PAUSED).build());
        bench.restart();
        bench.until(delivery, DeliveryStatus.RETRY);

        AttemptEnded cut = (AttemptEnded) bench.journal.entries().getLast().entry();
        assertThat(cut.attempt().outcome()).isInstanceOf(Unknown.class);
        assertThat(cut.delivery().description())
                .isEqualTo("Hookbench ended while attempt 1 was under way, so its outcome is unknown:"
                        + " sent once more under the same webhook id.");
        assertThat(bench.endpoint.received()).isEmpty();
    }

    @Test
    void closingCutsWhatIsUnderWayAndTheNextStartRepeatsIt() {
        bench.endpoint.next(FakeEndpoint.stall());
        Delivery delivery = bench.send();
        bench.untilReceived(1);
        bench.restart();
        bench.until(delivery, DeliveryStatus.SUCCESS);
        assertThat(bench.endpoint.received()).hasSize(2);
    }

    @Test
    void pausedReallyStopsAndUnpausingDrainsInOrder() {
        bench.endpoint.next(FakeEndpoint.status(500), FakeEndpoint.status(500));
        Delivery one = bench.untilAttempts(bench.send(), 1);
        Delivery two = bench.untilAttempts(bench.send(), 1);
        bench.endpoints.move(Endpoints.change(ORDERS, EndpointState.ACTIVE, EndpointState.PAUSED));
        bench.advance(Duration.ofSeconds(4));
        held(one);
        held(two);
        assertThat(bench.now(one).status()).isEqualTo(DeliveryStatus.RETRY);
        assertThat(bench.now(one).description()).isEqualTo("orders is paused: waits until it is un-paused.");

        bench.restart();
        bench.advance(Duration.ofDays(1));
        bench.endpoints.move(Endpoints.change(ORDERS, EndpointState.PAUSED, EndpointState.ACTIVE));
        bench.hub.publish(new CoreEvent.EndpointChanged(ORDERS));
        bench.until(one, DeliveryStatus.SUCCESS);
        bench.until(two, DeliveryStatus.SUCCESS);
        assertThat(bench.endpoint.received()).hasSize(4);
    }

    @Test
    void discardsWhatWaitsForAnInactiveEndpointWhenItsTurnComes() {
        bench.endpoint.next(FakeEndpoint.status(500));
        Delivery delivery = bench.untilAttempts(bench.send(), 1);
        bench.endpoints.move(Endpoints.change(ORDERS, EndpointState.ACTIVE, EndpointState.INACTIVE));
        assertThat(bench.now(delivery).status()).isEqualTo(DeliveryStatus.RETRY);
        bench.advance(Duration.ofSeconds(4));
        assertThat(bench.until(delivery, DeliveryStatus.DISCARDED).description())
                .startsWith("orders is inactive since a delivery to it failed");
        assertThat(bench.endpoint.received()).hasSize(1);
    }

    @Test
    void discardsAtOnceWhatWaitsForADeletedEndpoint() {
        bench.endpoint.next(FakeEndpoint.status(500));
        Delivery delivery = bench.untilAttempts(bench.send(), 1);
        bench.endpoints.delete(ORDERS);
        bench.hub.publish(new CoreEvent.EndpointChanged(ORDERS));
        assertThat(bench.until(delivery, DeliveryStatus.DISCARDED).description())
                .isEqualTo("The endpoint was deleted: nothing can be sent to it.");
    }

    @Test
    void aClockSetBackMakesNothingWaitLonger() {
        bench.endpoint.next(FakeEndpoint.status(500));
        Delivery delivery = bench.untilAttempts(bench.send(), 1);
        bench.advance(Duration.ofSeconds(1));
        bench.advance(Duration.ofHours(-2));
        bench.advance(Duration.ofSeconds(3));
        bench.until(delivery, DeliveryStatus.SUCCESS);
    }

    @Test
    void opensAtMostFourExchangesWithOneEndpoint() {
        CountDownLatch gate = new CountDownLatch(1);
        bench.endpoint.otherwise(FakeEndpoint.after(gate));
        Delivery last = bench.send();
        for (int i = 0; i < 9; i++) {
            last = bench.send();
        }
        bench.untilReceived(Concurrency.OF_ONE);
        Awaitility.await().until(() -> bench.deliveries.processing().size() == Concurrency.OF_ONE);
        gate.countDown();
        bench.until(last, DeliveryStatus.SUCCESS);
        bench.untilReceived(10);
    }

    @Test
    void takesUpMoreThanOnePageOfWaitingDeliveries() {
        int waiting = PageRequest.MAX_LIMIT + 1;
        bench.has(bench.orders(3).state(EndpointState.INACTIVE).build());
        List<Delivery> made = IntStream.range(0, waiting)
                .mapToObj(i -> Deliveries.of("D" + (10_000 + i))
                        .endpoint(ORDERS, "orders")
                        .build())
                .toList();
        bench.deliveries.accept(Deliveries.event("MANY", ORDERS, ""), made);
        bench.restart();
        Awaitility.await()
                .until(() ->
                        Long.valueOf(waiting).equals(bench.deliveries.counts().get(DeliveryStatus.DISCARDED)));
    }

    private Delivery crashedBetweenStartAndResult() {
        bench.has(bench.orders(3).state(EndpointState.PAUSED).build());
        Delivery discarded = bench.send();
        bench.has(bench.orders(3).build());
        Delivery processing = discarded.moved(DeliveryStatus.PROCESSING, "", null, bench.clock.instant());
        bench.deliveries.started(processing, Deliveries.attempt("CUT", processing));
        return processing;
    }

    private void held(Delivery delivery) {
        Awaitility.await().until(() -> bench.now(delivery).nextAttemptAt() == null);
    }
}
