package dev.hookbench.dispatch;

import static dev.hookbench.dispatch.DispatchBench.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointOptions;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.FakeEndpoint;
import dev.hookbench.testing.FakeEndpoint.Received;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Endpoints that stop on their own account: paused ones that hold, those that are gone, those whose probe is lost. */
final class HoldTest {
    private final DispatchBench bench = DispatchBench.started(3);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void holdsNewDeliveriesWhilePausedAndDrainsThemInOrder() {
        paused(true);
        List<Delivery> held = IntStream.range(0, 12).mapToObj(this::send).toList();
        assertThat(held).allSatisfy(delivery -> {
            assertThat(delivery.status()).isEqualTo(DeliveryStatus.SCHEDULED);
            assertThat(delivery.description()).isEqualTo("orders is paused: waits until it is un-paused.");
            assertThat(delivery.nextAttemptAt()).isNull();
        });
        assertThat(bench.endpoint.received()).isEmpty();

        unpause();
        bench.until(held.getLast(), DeliveryStatus.SUCCESS);
        assertThat(bodies()).isEqualTo(bodies(12));
    }

    @Test
    void drainsInOrderAfterARestartToo() {
        paused(true);
        List<Delivery> held = IntStream.range(0, 12).mapToObj(this::send).toList();
        bench.restart();
        Awaitility.await().until(() -> !bench.journal.entries().isEmpty());
        assertThat(bench.endpoint.received()).isEmpty();
        unpause();
        bench.until(held.getLast(), DeliveryStatus.SUCCESS);
        assertThat(bodies()).isEqualTo(bodies(12));
    }

    @Test
    void whatIsMadeDuringTheDrainGoesBehindIt() {
        paused(true);
        IntStream.range(0, 6).forEach(this::send);
        CountDownLatch gate = new CountDownLatch(1);
        bench.endpoint.next(FakeEndpoint.after(gate));
        unpause();
        bench.untilReceived(1);
        Delivery late = send(6);
        gate.countDown();
        bench.until(late, DeliveryStatus.SUCCESS);
        assertThat(bodies()).isEqualTo(bodies(7));
    }

    @Test
    void pausedAgainDuringTheDrainTheRestWaits() {
        paused(true);
        List<Delivery> held = IntStream.range(0, 4).mapToObj(this::send).toList();
        CountDownLatch gate = new CountDownLatch(1);
        bench.endpoint.next(FakeEndpoint.after(gate));
        unpause();
        bench.untilReceived(1);
        bench.endpoints.move(Endpoints.change(ORDERS, EndpointState.ACTIVE, EndpointState.PAUSED));
        gate.countDown();
        bench.until(held.getFirst(), DeliveryStatus.SUCCESS);
        assertThat(bench.now(held.getLast()).status()).isEqualTo(DeliveryStatus.SCHEDULED);
        unpause();
        bench.until(held.getLast(), DeliveryStatus.SUCCESS);
        assertThat(bodies()).isEqualTo(bodies(4));
    }

    @Test
    void unpausedInTheVeryMomentInWhichTheDrainStopsTheRestGoesInOrderToo() {
        paused(true);
        send(0);
        CountDownLatch gate = new CountDownLatch(1);
        bench.endpoint.next(FakeEndpoint.after(gate));
        unpause();
        bench.untilReceived(1);
        List<Delivery> late = IntStream.range(1, 8).mapToObj(this::send).toList();
        bench.endpoints.move(Endpoints.change(ORDERS, EndpointState.ACTIVE, EndpointState.PAUSED));
        AtomicBoolean once = new AtomicBoolean();
        bench.hub.subscribe(event -> {
            boolean stopping =
                    event.equals(new CoreEvent.DeliveryChanged(late.getFirst().uid()));
            if (stopping && once.compareAndSet(false, true)) {
                unpause();
            }
        });
        gate.countDown();
        late.forEach(delivery -> bench.until(delivery, DeliveryStatus.SUCCESS));
        assertThat(bodies()).isEqualTo(bodies(8));
    }

    @Test
    void whatJoinedTheDrainWaitsWithTheRestOnceItIsPausedAgain() {
        paused(true);
        send(0);
        CountDownLatch gate = new CountDownLatch(1);
        bench.endpoint.next(FakeEndpoint.after(gate));
        unpause();
        bench.untilReceived(1);
        List<Delivery> late = IntStream.range(1, 4).mapToObj(this::send).toList();
        bench.endpoints.move(Endpoints.change(ORDERS, EndpointState.ACTIVE, EndpointState.PAUSED));
        gate.countDown();
        Awaitility.await().until(() -> bench.now(late.getFirst()).nextAttemptAt() == null);
        Delivery later = send(4);
        assertThat(bodies()).isEqualTo(bodies(1));
        unpause();
        bench.until(later, DeliveryStatus.SUCCESS);
        assertThat(bodies()).isEqualTo(bodies(5));
    }

    @Test
    void discardsNewDeliveriesWhilePausedWhereItDoesNotHold() {
        paused(false);
        assertThat(bench.send().status()).isEqualTo(DeliveryStatus.DISCARDED);
    }

    @Test
    void anAnswerOf410PausesTheEndpointAndTheDeliveryGoesOnAfterwards() {
        bench.endpoint.next(FakeEndpoint.status(410));
        Delivery delivery = bench.untilAttempts(bench.send(), 1);
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.RETRY);
        assertThat(delivery.description()).contains("It paused orders: un-pause it");
        assertThat(bench.state()).isEqualTo(EndpointState.PAUSED);
        assertThat(bench.endpoints.history(ORDERS).getFirst())
                .extracting(StateChange::cause, StateChange::deliveryUid)
                .containsExactly(Reasons.GONE, delivery.uid());
        unpause();
        bench.until(delivery, DeliveryStatus.SUCCESS);
        assertThat(bodies()).hasSize(2);
    }

    @Test
    void aPendingEndpointWhoseProbeIsLostIsInactiveAfterTheNextStart() {
        bench.endpoints.move(Endpoints.change(ORDERS, EndpointState.ACTIVE, EndpointState.INACTIVE));
        bench.endpoints.move(new StateChange(
                ORDERS, bench.clock.instant(), EndpointState.INACTIVE, EndpointState.PENDING, "Sent again.", "LOST"));
        bench.restart();
        assertThat(bench.state()).isEqualTo(EndpointState.INACTIVE);
        assertThat(bench.endpoints.history(ORDERS).getFirst())
                .extracting(StateChange::cause, StateChange::deliveryUid)
                .containsExactly("The delivery sent again can no longer be sent.", "LOST");
    }

    @Test
    void whatIsDeliveredAtMostOnceIsNotRepeatedAfterACut() {
        Delivery cut = Deliveries.of("CUT")
                .endpoint(ORDERS, "orders")
                .mode(DeliveryMode.AT_MOST_ONCE)
                .status(DeliveryStatus.PROCESSING)
                .build();
        bench.deliveries.accept(Deliveries.event("EVENT", ORDERS, ""), List.of(cut));
        bench.deliveries.started(
                cut.moved(DeliveryStatus.PROCESSING, "", null, bench.clock.instant()), Deliveries.attempt("A", cut));
        bench.restart();
        assertThat(bench.until(cut, DeliveryStatus.FAILURE).description())
                .startsWith(
                        "Hookbench ended while attempt 1 was under way, so its outcome is unknown. It is delivered at"
                                + " most once");
        assertThat(bench.endpoint.received()).isEmpty();
    }

    @Test
    void aCutProbeThatIsNotRepeatedLeavesTheEndpointInactive() {
        Delivery cut = Deliveries.of("CUT")
                .endpoint(ORDERS, "orders")
                .mode(DeliveryMode.AT_MOST_ONCE)
                .status(DeliveryStatus.PROCESSING)
                .build();
        bench.deliveries.accept(Deliveries.event("EVENT", ORDERS, ""), List.of(cut));
        bench.endpoints.move(Endpoints.change(ORDERS, EndpointState.ACTIVE, EndpointState.INACTIVE));
        bench.endpoints.move(new StateChange(
                ORDERS, bench.clock.instant(), EndpointState.INACTIVE, EndpointState.PENDING, "Sent again.", "CUT"));
        bench.deliveries.started(
                cut.moved(DeliveryStatus.PROCESSING, "", null, bench.clock.instant()), Deliveries.attempt("A", cut));
        bench.restart();
        bench.until(cut, DeliveryStatus.FAILURE);
        assertThat(bench.state()).isEqualTo(EndpointState.INACTIVE);
    }

    @Test
    void followsRetryAfterAndSaysSo() {
        bench.endpoint.next(FakeEndpoint.raw("HTTP/1.1 503 Busy\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n"));
        Delivery delivery = bench.untilAttempts(bench.send(), 1);
        assertThat(delivery.nextAttemptAt()).isEqualTo(bench.clock.instant().plusSeconds(120));
        assertThat(delivery.description())
                .isEqualTo(
                        "Attempt 1 of 3: answered 503. The next follows after 120 s, as its Retry-After (120) asks.");
    }

    private void paused(boolean holds) {
        EndpointOptions plain = EndpointOptions.defaults();
        bench.has(bench.orders(3)
                .options(new EndpointOptions(
                        plain.contentType(),
                        plain.extraHeaders(),
                        plain.tls(),
                        plain.rateLimit(),
                        plain.concurrency(),
                        holds,
                        plain.contact()))
                .state(EndpointState.PAUSED)
                .build());
    }

    private void unpause() {
        bench.endpoints.move(Endpoints.change(ORDERS, EndpointState.PAUSED, EndpointState.ACTIVE));
        bench.hub.publish(new CoreEvent.EndpointChanged(ORDERS));
    }

    private Delivery send(int number) {
        return DispatchBench.accepted(bench.current().send(DispatchBench.draft("{\"n\":" + number + "}")))
                .deliveries()
                .getFirst();
    }

    private List<String> bodies() {
        return bench.endpoint.received().stream().map(Received::text).toList();
    }

    private static List<String> bodies(int count) {
        return IntStream.range(0, count).mapToObj(n -> "{\"n\":" + n + "}").toList();
    }
}
