package dev.hookbench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.dispatch.AttemptRecords.Step;
import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome.Open;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.testing.Deliveries;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Which starts reach the store: of attempts that last, and of all that are under way at the end. */
class UnderWayTest {
    private static final Step STEP = step("A1", false);

    private final List<Step> stored = new CopyOnWriteArrayList<>();

    @Test
    void storesAnAttemptThatLasts() {
        try (UnderWay underWay = new UnderWay(stored::add)) {
            underWay.watch(STEP);
            Awaitility.await().until(() -> stored.contains(STEP));
        }
        assertThat(stored).containsExactly(STEP);
    }

    @Test
    void storesNothingOfAnAttemptThatEndedBefore() {
        Step after = step("A2", false);
        try (UnderWay underWay = new UnderWay(stored::add)) {
            underWay.watch(STEP);
            underWay.unwatch(STEP);
            underWay.watch(after);
        }
        assertThat(stored).containsExactly(after);
    }

    @Test
    void storesWhatIsUnderWayAtTheEnd() {
        UnderWay underWay = new UnderWay(stored::add);
        underWay.watch(STEP);
        underWay.close();
        assertThat(stored).containsExactly(STEP);
    }

    @Test
    void goesOnAfterAStoreThatRefused() {
        Step refused = step("A3", false);
        try (UnderWay underWay = new UnderWay(step -> {
            if (step.equals(refused)) {
                throw new IllegalStateException("The disk is full.");
            }
            stored.add(step);
        })) {
            underWay.watch(refused);
            underWay.watch(STEP);
        }
        assertThat(stored).containsExactly(STEP);
    }

    @Test
    void aProbeIsStoredBeforeItIsSent() {
        assertThat(UnderWay.mayWait(STEP)).isTrue();
        assertThat(UnderWay.mayWait(step("A4", true))).isFalse();
    }

    private static Step step(String uid, boolean probe) {
        Delivery delivery = Deliveries.of("D1").endpoint("E1", "orders").build();
        return new Step(
                delivery,
                new Attempt(
                        uid,
                        delivery.uid(),
                        "E1",
                        1,
                        "http://127.0.0.1/hook",
                        Instant.EPOCH,
                        Headers.none(),
                        BodyRef.empty(),
                        new Open()),
                probe);
    }
}
