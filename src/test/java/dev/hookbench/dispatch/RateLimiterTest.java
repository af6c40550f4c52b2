package dev.hookbench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.endpoint.RateLimit;
import dev.hookbench.testing.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RateLimiterTest {
    private static final RateLimit FIVE_A_MINUTE = new RateLimit(5, Duration.ofSeconds(60));

    private final FakeClock clock = new FakeClock();
    private final RateLimiter limiter = new RateLimiter();
    private final Instant start = clock.instant();

    @Test
    void takesABurstOfTheLimitAndSpacesTheRest() {
        List<Optional<Instant>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(ask("D" + i));
        }
        assertThat(answers.subList(0, 5)).allMatch(Optional::isEmpty);
        assertThat(answers.subList(5, 8))
                .containsExactly(
                        Optional.of(start.plusSeconds(12)),
                        Optional.of(start.plusSeconds(24)),
                        Optional.of(start.plusSeconds(36)));
    }

    @Test
    void whoWasGivenAMomentGoesThenAndNotBefore() {
        burst();
        assertThat(ask("late")).contains(start.plusSeconds(12));
        assertThat(ask("late")).as("asking again costs nothing").contains(start.plusSeconds(12));
        clock.advance(Duration.ofSeconds(11));
        assertThat(ask("late")).contains(start.plusSeconds(12));
        clock.advance(Duration.ofSeconds(1));
        assertThat(ask("late")).isEmpty();
        assertThat(ask("another")).contains(start.plusSeconds(24));
    }

    /** The worst moment to look: a full burst, then everything at its moment. */
    @Test
    void neverMoreThanTwiceTheLimitInAnyMinuteAndTheLimitInTheLongRun() {
        List<Instant> gone = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            gone.add(ask("D" + i).orElse(clock.instant()));
        }
        gone.sort(null);
        for (int i = 0; i + 10 < gone.size(); i++) {
            assertThat(gone.get(i + 10)).isAfterOrEqualTo(gone.get(i).plusSeconds(60));
        }
        assertThat(Duration.between(gone.getFirst(), gone.getLast())).isEqualTo(Duration.ofSeconds(12 * 45));
    }

    @Test
    void restRefillsTheBurst() {
        burst();
        clock.advance(Duration.ofSeconds(60));
        for (int i = 0; i < 5; i++) {
            assertThat(ask("after-" + i)).isEmpty();
        }
        assertThat(ask("more")).isPresent();
    }

    @Test
    void endpointsDoNotLimitEachOther() {
        burst();
        assertThat(limiter.postponed("OTHER", FIVE_A_MINUTE, "D", clock.instant()))
                .isEmpty();
    }

    @Test
    void anotherLimitBeginsUnused() {
        burst();
        assertThat(limiter.postponed("E", new RateLimit(1, Duration.ofSeconds(1)), "D", clock.instant()))
                .isEmpty();
        assertThat(limiter.postponed("E", RateLimit.off(), "D2", clock.instant()))
                .isEmpty();
    }

    @Test
    void aClockSetBackMakesNobodyWaitLonger() {
        burst();
        assertThat(ask("late")).contains(start.plusSeconds(12));
        clock.advance(Duration.ofHours(-5));
        assertThat(ask("late")).contains(clock.instant().plusSeconds(12));
        clock.advance(Duration.ofSeconds(12));
        assertThat(ask("late")).isEmpty();
    }

    private void burst() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("burst-" + i)).isEmpty();
        }
    }

    private Optional<Instant> ask(String delivery) {
        return limiter.postponed("E", FIVE_A_MINUTE, delivery, clock.instant());
    }
}
