package dev.hookbench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.dispatch.Lanes.Turn;
import dev.hookbench.testing.FakeClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class LanesTest {
    private final FakeClock clock = new FakeClock();
    private Lanes lanes = new Lanes(new Concurrency());

    @Test
    void aNewEndpointHasAsManyAsOneMayHave() {
        fill("E", 10);
        assertThat(begun()).hasSize(Concurrency.OF_ONE);
    }

    @Test
    void endpointsTakeTurnsInTheOrderOfTheirDeliveries() {
        fill("A", 2);
        fill("B", 2);
        assertThat(begun()).extracting(Turn::endpointUid).containsExactly("A", "B", "A", "B");
    }

    @Test
    void whatNeverAnswersLeavesRoomForWhatDoes() {
        trust("healthy");
        for (int i = 0; i < 2_000; i++) {
            fill("hole" + i, 4);
        }
        List<Turn> holes = begun();
        assertThat(holes).hasSize(Concurrency.WITH_WAITING - Concurrency.OVERALL);
        fill("healthy", 10);
        assertThat(begun())
                .extracting(Turn::endpointUid)
                .containsOnly("healthy")
                .hasSize(Concurrency.OF_ONE);
    }

    @Test
    void aNewEndpointGoesBeforeTheSecondAttemptToOthers() {
        for (int i = 0; i < 500; i++) {
            fill("hole" + i, 10);
        }
        assertThat(begun())
                .as("a quarter stays free")
                .hasSize((Concurrency.WITH_WAITING - Concurrency.OVERALL) * 3 / 4);
        fill("new", 1);
        assertThat(begun()).extracting(Turn::endpointUid).containsExactly("new");
    }

    @Test
    void atMost32AreAtWorkToTheTrusted() {
        for (int i = 0; i < 20; i++) {
            trust("E" + i);
        }
        for (int i = 0; i < 20; i++) {
            fill("E" + i, 10);
        }
        List<Turn> turns = begun();
        assertThat(turns).hasSize(Concurrency.OVERALL);
        lanes.leave(turns.getFirst(), true);
        assertThat(begun()).hasSize(1);
    }

    @Test
    void whatWaitsASecondGivesItsPlaceToAnotherAndIsTrustedNoLonger() {
        for (int i = 0; i < 8; i++) {
            trust("stuck" + i);
        }
        trust("healthy");
        for (int i = 0; i < 8; i++) {
            fill("stuck" + i, 10);
        }
        assertThat(begun()).hasSize(Concurrency.OVERALL);
        fill("healthy", 1);
        assertThat(lanes.placeComesAt()).contains(clock.instant().plus(Lanes.QUICK));
        clock.advance(Lanes.QUICK.minusMillis(1));
        assertThat(begun()).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(begun()).extracting(Turn::endpointUid).containsExactly("healthy");
        assertThat(lanes.slow()).isEqualTo(Concurrency.OVERALL);
        assertThat(lanes.placeComesAt()).as("nothing waits for a place").isEmpty();
    }

    @Test
    void anEndpointThatTakesItAfterAllIsTrustedAgain() {
        trust("E");
        fill("E", 5);
        List<Turn> turns = begun();
        clock.advance(Lanes.QUICK);
        assertThat(begun()).isEmpty();
        assertThat(lanes.slow()).isEqualTo(4);
        lanes.leave(turns.getFirst(), true);
        assertThat(begun()).hasSize(1);
        assertThat(lanes.slow()).as("the new one has a place of the trusted").isEqualTo(3);
    }

    @Test
    void aFailureTellsNothing() {
        fill("E", 1);
        lanes.leave(begun().getFirst(), false);
        assertThat(lanes.slow()).isZero();
        fill("E", 1);
        begun();
        assertThat(lanes.slow()).as("it is not trusted").isEqualTo(1);
    }

    @Test
    void aTurnLeavesOnce() {
        fill("E", 1);
        Turn turn = begun().getFirst();
        lanes.leave(turn, true);
        lanes.leave(turn, false);
        assertThat(lanes.slow()).isZero();
        fill("E", 10);
        assertThat(begun()).hasSize(Concurrency.OF_ONE);
    }

    @Test
    void whereTheSettingLimitsThemAllNothingGoesBeyondIt() {
        lanes = new Lanes(new Concurrency(16));
        trust("healthy");
        for (int i = 0; i < 20; i++) {
            fill("hole" + i, 4);
        }
        assertThat(begun()).as("two of 16 places are kept").hasSize(14);
        fill("healthy", 10);
        assertThat(begun()).hasSize(2);
        clock.advance(Lanes.QUICK.multipliedBy(10));
        assertThat(begun()).as("those that wait count too").isEmpty();
    }

    @Test
    void aLimitOfOneIsOneAtATime() {
        lanes = new Lanes(new Concurrency(1));
        fill("A", 1);
        fill("B", 1);
        List<Turn> turns = begun();
        assertThat(turns).hasSize(1);
        lanes.leave(turns.getFirst(), true);
        assertThat(begun()).hasSize(1);
    }

    @Test
    void aClockSetBackKeepsNoPlaceTaken() {
        for (int i = 0; i < 8; i++) {
            trust("stuck" + i);
        }
        trust("healthy");
        for (int i = 0; i < 8; i++) {
            fill("stuck" + i, 4);
        }
        begun();
        clock.advance(Duration.ofHours(-1));
        fill("healthy", 1);
        assertThat(begun()).hasSize(1);
    }

    @Test
    void whatIsForgottenIsTrustedNoLonger() {
        trust("E");
        lanes.forget("E");
        fill("E", 1);
        begun();
        assertThat(lanes.slow()).isEqualTo(1);
    }

    /** Has one delivery to it taken. */
    private void trust(String endpointUid) {
        lanes.add(endpointUid, endpointUid + "-first");
        Turn turn = Objects.requireNonNull(lanes.next(clock.instant()));
        lanes.leave(turn, true);
        lanes.tidy(turn);
    }

    private void fill(String endpointUid, int deliveries) {
        for (int i = 0; i < deliveries; i++) {
            lanes.add(endpointUid, endpointUid + "-" + i);
        }
    }

    private List<Turn> begun() {
        List<Turn> turns = new ArrayList<>();
        for (Turn turn = lanes.next(clock.instant()); turn != null; turn = lanes.next(clock.instant())) {
            turns.add(turn);
        }
        return turns;
    }
}
