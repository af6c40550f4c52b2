package dev.hookbench.dispatch.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.dispatch.breaker.AttemptWindow.Counts;
import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.domain.breaker.BreakerSettings;
import dev.hookbench.domain.breaker.BreakerState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Convoy's formulas with Convoy's figures: 70 % of at least 10 opens for 30 s, 5 % closes, 5 min count. */
final class CircuitBreakerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:41:00Z");
    private static final BreakerSettings CONVOYS = BreakerSettings.defaults();

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    before,    failures, successes, reset, after,     trips
                    CLOSED,    0,        0,         ,      CLOSED,    2
                    CLOSED,    9,        0,         ,      CLOSED,    2
                    CLOSED,    7,        3,         ,      OPEN,      3
                    CLOSED,    69,       31,        ,      CLOSED,    2
                    CLOSED,    70,       30,        ,      OPEN,      3
                    OPEN,      100,      0,         1,     OPEN,      2
                    OPEN,      100,      0,         0,     OPEN,      2
                    OPEN,      0,        0,         -1,    HALF_OPEN, 2
                    OPEN,      0,        100,       1,     OPEN,      2
                    HALF_OPEN, 0,        0,         -30,   HALF_OPEN, 2
                    HALF_OPEN, 0,        1,         -30,   CLOSED,    0
                    HALF_OPEN, 95,       5,         -30,   CLOSED,    0
                    HALF_OPEN, 96,       4,         -30,   OPEN,      3
                    HALF_OPEN, 9,        0,         -30,   HALF_OPEN, 2
                    HALF_OPEN, 10,       0,         -30,   OPEN,      3
                    """)
    void samples(
            BreakerState before, long failures, long successes, @Nullable Long reset, BreakerState after, int trips) {
        Breaker sampled =
                CircuitBreaker.sample(breaker(before, 2, reset), new Counts(failures, successes), CONVOYS, NOW);
        assertThat(sampled.state()).isEqualTo(after);
        assertThat(sampled.consecutiveFailures()).isEqualTo(trips);
        assertThat(sampled.failures()).isEqualTo(failures);
        assertThat(sampled.successes()).isEqualTo(successes);
        if (after == BreakerState.OPEN && before != BreakerState.OPEN) {
            assertThat(sampled.willResetAt()).isEqualTo(NOW.plusSeconds(30));
        }
    }

    @Test
    void ratesArePercentOfAllAttempts() {
        assertThat(new Breaker(BreakerState.CLOSED, 3, 1, 0, null, NOW))
                .extracting(Breaker::requests, Breaker::failureRate, Breaker::successRate)
                .containsExactly(4L, 75.0, 25.0);
        assertThat(Breaker.closed(NOW).failureRate()).isZero();
        assertThat(Breaker.closed(NOW).successRate()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"CLOSED,, -300", "CLOSED, -10, -10", "HALF_OPEN, -10, -10", "HALF_OPEN, -400, -300", "OPEN, -10, -300"})
    void countsFromItsResetOn(BreakerState state, @Nullable Long reset, long since) {
        assertThat(CircuitBreaker.countsSince(breaker(state, 1, reset), CONVOYS, NOW))
                .isEqualTo(NOW.plusSeconds(since));
    }

    @ParameterizedTest
    @CsvSource({"9, CLOSED, false", "10, OPEN, false", "10, HALF_OPEN, true", "11, HALF_OPEN, true"})
    void givesUpAfterTooManyOpeningsInARowButNotWhileOpen(int trips, BreakerState state, boolean givesUp) {
        assertThat(CircuitBreaker.givesUp(breaker(state, trips, null), CONVOYS)).isEqualTo(givesUp);
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSED, 100, 0, 10, false",
        "OPEN, 0, 0, 10, true",
        "OPEN, 0, 0, -10, true",
        "HALF_OPEN, 71, 29, 10, true",
        "HALF_OPEN, 71, 29, -10, false",
        "HALF_OPEN, 70, 30, 10, false",
    })
    void postponesWhatIsDue(BreakerState state, long failures, long successes, long reset, boolean postpones) {
        Breaker breaker = new Breaker(state, failures, successes, 1, NOW.plusSeconds(reset), NOW);
        assertThat(CircuitBreaker.postpones(breaker, CONVOYS, NOW)).isEqualTo(postpones);
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, 299,, false", "CLOSED, 300,, true", "OPEN, 999, 1, false", "OPEN, 300, -1, true"})
    void isForgottenAfterAWindowWithoutAnAttempt(
            BreakerState state, long ago, @Nullable Long reset, boolean forgotten) {
        Breaker breaker = new Breaker(
                state, 0, 0, 1, reset == null ? null : NOW.plusSeconds(reset), NOW.minus(Duration.ofSeconds(ago)));
        assertThat(CircuitBreaker.isForgotten(breaker, CONVOYS, NOW)).isEqualTo(forgotten);
    }

    private static Breaker breaker(BreakerState state, int trips, @Nullable Long reset) {
        return new Breaker(state, 0, 0, trips, reset == null ? null : NOW.plusSeconds(reset), NOW.minusSeconds(30));
    }
}
