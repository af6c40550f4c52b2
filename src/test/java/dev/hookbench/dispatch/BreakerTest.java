package dev.hookbench.dispatch;

import static dev.hookbench.dispatch.DispatchBench.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.breaker.BreakerDraft;
import dev.hookbench.domain.breaker.BreakerState;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.domain.project.ProjectDraft;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.FakeEndpoint;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An endpoint with a single attempt per delivery, and breakers by Convoy's figures that give up at the second opening. */
final class BreakerTest {
    private final DispatchBench bench = DispatchBench.started(1);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void opensPostponesLetsThroughAndCloses() {
        switchedOn();
        fail(10);
        assertThat(bench.state()).as("it replaces the rule of exhaustion").isEqualTo(EndpointState.ACTIVE);
        sample();
        assertThat(breaker().state()).isEqualTo(BreakerState.OPEN);
        assertThat(breaker().failureRate()).isEqualTo(100);
        assertThat(bench.published).contains(new CoreEvent.EndpointChanged(ORDERS));

        Delivery postponed = bench.send();
        Awaitility.await().until(() -> !bench.now(postponed).description().isEmpty());
        assertThat(bench.now(postponed))
                .extracting(Delivery::status, Delivery::attempts, Delivery::description)
                .containsExactly(
                        DeliveryStatus.SCHEDULED,
                        0,
                        "The circuit breaker of orders is open, 10 of 10 attempts failed: tried again after 60 s."
                                + " That uses up no attempt.");
        assertThat(bench.endpoint.received()).hasSize(10);

        sample();
        assertThat(breaker().state()).as("its time is not over, but at its end").isEqualTo(BreakerState.OPEN);
        sample();
        assertThat(breaker().state()).isEqualTo(BreakerState.HALF_OPEN);
        bench.endpoint.otherwise(FakeEndpoint.status(200));
        bench.advance(Duration.ofSeconds(1));
        bench.until(postponed, DeliveryStatus.SUCCESS);
        Awaitility.await().until(() -> {
            sample();
            return breaker().state() == BreakerState.CLOSED;
        });
        assertThat(breaker().consecutiveFailures()).isZero();
    }

    @Test
    void givesTheEndpointUpAndForgetsThatOnceItIsActive() {
        switchedOn();
        openedTwice();
        sample();
        sample();
        assertThat(bench.state()).isEqualTo(EndpointState.INACTIVE);
        assertThat(bench.endpoints.history(ORDERS).getFirst())
                .extracting(StateChange::from, StateChange::cause, StateChange::deliveryUid)
                .containsExactly(EndpointState.ACTIVE, "Its circuit breaker opened 2 times in a row.", null);

        bench.hub.publish(new CoreEvent.EndpointChanged(ORDERS));
        bench.current().tick();
        bench.endpoints.move(Endpoints.change(ORDERS, EndpointState.INACTIVE, EndpointState.ACTIVE));
        bench.hub.publish(new CoreEvent.EndpointChanged(ORDERS));
        bench.current().tick();
        assertThat(bench.current().breakers().breakers()).isEmpty();
    }

    @Test
    void leavesTheEndpointActiveWhenDisablingIsOff() {
        switchedOn();
        bench.project.save(new ProjectDraft(
                false, "1", ProjectDraft.of(bench.project.current()).breaker()));
        openedTwice();
        sample();
        sample();
        assertThat(breaker().consecutiveFailures()).isEqualTo(2);
        assertThat(bench.state()).isEqualTo(EndpointState.ACTIVE);
    }

    @Test
    void isOpenAfterARestartToo() {
        switchedOn();
        fail(10);
        sample();
        Breaker open = breaker();
        bench.restart();
        assertThat(breaker()).isEqualTo(open);
        bench.clock.advance(Duration.ofMinutes(6));
        bench.restart();
        assertThat(bench.current().breakers().breakers()).as("a window later").isEmpty();
    }

    @Test
    void thereIsNoneWhileBreakersAreOff() {
        switchedOn();
        fail(10);
        sample();
        ProjectDraft on = ProjectDraft.of(bench.project.current());
        BreakerDraft off = new BreakerDraft(false, "30", "30", "70", "5", "5", "10", "2");
        bench.project.save(new ProjectDraft(on.disableEndpoint(), on.inactiveAfter(), off));
        bench.current().tick();
        assertThat(bench.current().breakers().breakers()).isEqualTo(Map.of());
        fail(1);
        assertThat(bench.state()).as("exhaustion decides again").isEqualTo(EndpointState.INACTIVE);
    }

    private void openedTwice() {
        fail(10);
        sample();
        sample();
        sample();
        assertThat(breaker().state()).isEqualTo(BreakerState.HALF_OPEN);
        fail(10);
        sample();
        assertThat(breaker().state()).isEqualTo(BreakerState.OPEN);
    }

    private void switchedOn() {
        BreakerDraft breaker = new BreakerDraft(true, "30", "30", "70", "5", "5", "10", "2");
        assertThat(bench.project.save(new ProjectDraft(true, "1", breaker)).reasons())
                .isEmpty();
        bench.current().tick();
    }

    private void fail(int deliveries) {
        bench.endpoint.otherwise(FakeEndpoint.status(500));
        for (int i = 0; i < deliveries; i++) {
            bench.until(bench.send(), DeliveryStatus.FAILURE);
        }
    }

    private void sample() {
        bench.advance(Duration.ofSeconds(30));
    }

    private Breaker breaker() {
        return bench.current().breakers().breaker(ORDERS).orElseThrow();
    }
}
