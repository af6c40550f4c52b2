package dev.hookbench.dispatch;

import static dev.hookbench.dispatch.DispatchBench.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.FakeEndpoint;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ResendTest {
    private final DispatchBench bench = DispatchBench.started(1);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aProbeThatSucceedsActivatesTheEndpoint() {
        Delivery failed = failed();
        CountDownLatch gate = new CountDownLatch(1);
        bench.endpoint.next(FakeEndpoint.after(gate));
        Delivery again = done(bench.current().resend(failed.uid()));
        assertThat(again.description()).isEqualTo("Sent again by the user.");
        assertThat(bench.state()).isEqualTo(EndpointState.PENDING);
        gate.countDown();

        Delivery delivered = bench.until(failed, DeliveryStatus.SUCCESS);
        assertThat(delivered.description()).isEqualTo("Answered 200 to attempt 2. orders is active again.");
        assertThat(bench.state()).isEqualTo(EndpointState.ACTIVE);
        assertThat(bench.endpoints.history(ORDERS))
                .extracting(StateChange::to, StateChange::deliveryUid)
                .containsExactly(
                        tuple(EndpointState.ACTIVE, failed.uid()),
                        tuple(EndpointState.PENDING, failed.uid()),
                        tuple(EndpointState.INACTIVE, failed.uid()));
    }

    @Test
    void aProbeThatFailsIsASingleAttemptAndLeavesTheEndpointInactive() {
        Delivery failed = failed();
        bench.endpoint.otherwise(FakeEndpoint.status(502));
        bench.current().resend(failed.uid());
        Delivery probed = bench.untilAttempts(failed, 2);
        assertThat(probed.status()).isEqualTo(DeliveryStatus.FAILURE);
        assertThat(probed.description()).isEqualTo("Sent again to probe orders: answered 502. It is inactive again.");
        assertThat(bench.state()).isEqualTo(EndpointState.INACTIVE);
    }

    @Test
    void aDiscardedDeliveryWithAttemptsLeftProbesOnceToo() {
        bench.has(bench.orders(5).state(EndpointState.INACTIVE).build());
        Delivery discarded = bench.send();
        bench.endpoint.otherwise(FakeEndpoint.status(500));
        bench.current().resend(discarded.uid());
        assertThat(bench.until(discarded, DeliveryStatus.FAILURE).attempts()).isEqualTo(1);
        assertThat(bench.state()).isEqualTo(EndpointState.INACTIVE);
    }

    @Test
    void onlyTheProbeGoesWhileTheEndpointIsPending() {
        Delivery failed = failed();
        Delivery other = bench.send();
        CountDownLatch gate = new CountDownLatch(1);
        bench.endpoint.next(FakeEndpoint.after(gate));
        bench.current().resend(failed.uid());
        bench.untilReceived(2);

        Delivery meanwhile = bench.send();
        assertThat(meanwhile.status()).isEqualTo(DeliveryStatus.DISCARDED);
        assertThat(meanwhile.description()).startsWith("orders is pending");
        assertThat(refusal(other)).startsWith("endpoint is being re-activated: wait");
        gate.countDown();
        bench.until(failed, DeliveryStatus.SUCCESS);
        done(bench.current().resend(other.uid()));
        bench.until(other, DeliveryStatus.SUCCESS);
    }

    @Test
    void aDeliveryThatWaitsWhileTheEndpointIsPendingGoesAfterwards() {
        bench.has(bench.orders(2).build());
        bench.endpoint.next(FakeEndpoint.status(500));
        Delivery waiting = bench.untilAttempts(bench.send(), 1);
        bench.endpoints.move(Endpoints.change(ORDERS, EndpointState.ACTIVE, EndpointState.INACTIVE));
        Delivery discarded = bench.send();
        CountDownLatch gate = new CountDownLatch(1);
        bench.endpoint.next(FakeEndpoint.after(gate));
        bench.current().resend(discarded.uid());
        bench.advance(Duration.ofSeconds(4));
        Awaitility.await().until(() -> bench.now(waiting).nextAttemptAt() == null);
        assertThat(bench.now(waiting).description()).startsWith("orders is pending: waits");
        gate.countDown();
        bench.until(discarded, DeliveryStatus.SUCCESS);
        bench.until(waiting, DeliveryStatus.SUCCESS);
    }

    @Test
    void aPendingEndpointIsResolvedAfterARestart() {
        Delivery failed = failed();
        bench.endpoint.next(FakeEndpoint.stall());
        bench.current().resend(failed.uid());
        bench.untilReceived(2);
        bench.restart();
        bench.until(failed, DeliveryStatus.SUCCESS);
        assertThat(bench.state()).isEqualTo(EndpointState.ACTIVE);
    }

    @Test
    void sendsAgainToAnActiveEndpointForOneMoreAttempt() {
        Delivery failed = failed();
        bench.endpoints.move(Endpoints.change(ORDERS, EndpointState.INACTIVE, EndpointState.ACTIVE));
        bench.current().resend(failed.uid());
        assertThat(bench.until(failed, DeliveryStatus.SUCCESS).attempts()).isEqualTo(2);
    }

    @Test
    void refusesWhatDidNotFail() {
        Delivery delivered = bench.until(bench.send(), DeliveryStatus.SUCCESS);
        assertThat(refusal(delivered)).startsWith("event already sent: it was answered 200");

        bench.endpoint.next(FakeEndpoint.stall());
        Delivery underWay = bench.until(bench.send(), DeliveryStatus.PROCESSING);
        assertThat(refusal(underWay))
                .isEqualTo("cannot resend event that did not fail previously: it is processing, wait for its outcome.");
    }

    @Test
    void refusesWhatCannotArrive() {
        Delivery failed = failed();
        bench.has(bench.orders(1).state(EndpointState.PAUSED).build());
        assertThat(refusal(failed)).startsWith("the endpoint is currently paused: un-pause it first");
        bench.endpoints.delete(ORDERS);
        assertThat(refusal(failed)).startsWith("endpoint not found");
        assertThat(bench.current().resend("NONE").reasons())
                .extracting(Problem::field, Problem::value)
                .containsExactly(tuple("delivery_id", "NONE"));
    }

    private Delivery failed() {
        bench.endpoint.next(FakeEndpoint.status(500));
        Delivery failed = bench.until(bench.send(), DeliveryStatus.FAILURE);
        assertThat(failed.description()).startsWith("The only attempt: answered 500. It made orders inactive");
        return failed;
    }

    private String refusal(Delivery delivery) {
        return bench.current().resend(delivery.uid()).reasons().getFirst().message();
    }

    private static Delivery done(Outcome<Delivery> outcome) {
        return outcome.result().orElseThrow(() -> new AssertionError(outcome.reasons()));
    }
}
