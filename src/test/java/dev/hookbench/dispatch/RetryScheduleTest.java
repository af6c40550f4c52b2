package dev.hookbench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.dispatch.RetrySchedule.Pause;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.RetryPlan.Strategy;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.FakeClock;
import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryScheduleTest {
    private static final RetryPlan EXPONENTIAL = new RetryPlan(Strategy.EXPONENTIAL, Duration.ofSeconds(10), 100);

    @Test
    void linearPausesAreAlwaysTheInterval() {
        RetryPlan plan = new RetryPlan(Strategy.LINEAR, Duration.ofHours(24), 10);
        assertThat(IntStream.range(0, 10).mapToObj(n -> pause(new RetrySchedule(new Random(1)), plan, n)))
                .containsOnly(Duration.ofHours(24));
    }

    @Test
    void exponentialPausesDoubleUpToTheCap() {
        RetrySchedule schedule = new RetrySchedule(always(0));
        assertThat(IntStream.range(0, 12)
                        .mapToLong(n -> pause(schedule, EXPONENTIAL, n).toSeconds()))
                .containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L, 5120L, 7200L, 7200L);
        assertThat(pause(schedule, EXPONENTIAL, 99)).isEqualTo(RetryPlan.CAP);
    }

    @Test
    void jitterComesOnTopOfTheCapAndStaysBelow5Seconds() {
        assertThat(pause(new RetrySchedule(always(9_999_999_999L)), EXPONENTIAL, 50))
                .isEqualTo(RetryPlan.CAP.plusNanos(4_999_999_999L));
        RetrySchedule schedule = new RetrySchedule(new Random(42));
        assertThat(LongStream.range(0, 1000)
                        .map(_ ->
                                pause(schedule, EXPONENTIAL, 0).minusSeconds(10).toNanos()))
                .allMatch(nanos -> nanos >= 0 && nanos < 5_000_000_000L)
                .anyMatch(nanos -> nanos > 4_500_000_000L)
                .anyMatch(nanos -> nanos < 500_000_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 120 | ",
                "0 | 1 | , but not sooner than 1 s",
                "86400 | 86400 | ",
                "86401 | 86400 | , but not later than 24 h",
                "99999999999999999999999999 | 86400 | , but not later than 24 h",
                "Mon, 23 Nov 2026 09:43:00 GMT | 120 | ",
                "Mon, 23 Nov 2026 09:40:00 GMT | 1 | , but not sooner than 1 s",
                "Tue, 23 Nov 2027 09:41:00 GMT | 86400 | , but not later than 24 h",
            })
    void followsRetryAfterWithin1SecondAnd24Hours(String value, long seconds, @Nullable String limit) {
        RetrySchedule.Pause pause =
                new RetrySchedule(new Random(1)).pause(EXPONENTIAL, 3, asking(value), new FakeClock().instant());
        assertThat(pause).isEqualTo(new Pause(Duration.ofSeconds(seconds), value, limit == null ? "" : limit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "Mon, 99 Nov 2026 09:43:00 GMT"})
    void goesByThePlanWhereRetryAfterIsNone(String value) {
        assertThat(new RetrySchedule(always(0)).pause(EXPONENTIAL, 3, asking(value), new FakeClock().instant()))
                .isEqualTo(new Pause(Duration.ofSeconds(80), "", ""));
    }

    @Test
    void previewsEveryAttemptAfterTheFirst() {
        assertThat(new RetryPlan(Strategy.EXPONENTIAL, Duration.ofSeconds(10), 4).preview())
                .containsExactly(step(2, 10, 5, 10, 15), step(3, 20, 5, 30, 40), step(4, 40, 5, 70, 85));
        assertThat(new RetryPlan(Strategy.LINEAR, Duration.ofSeconds(100), 3).preview())
                .containsExactly(step(2, 100, 0, 100, 100), step(3, 100, 0, 200, 200));
        assertThat(new RetryPlan(Strategy.LINEAR, Duration.ofSeconds(100), 1).preview())
                .isEmpty();
    }

    private static RetryPlan.Step step(int attempt, long pause, long jitter, long earliest, long latest) {
        return new RetryPlan.Step(
                attempt,
                Duration.ofSeconds(pause),
                Duration.ofSeconds(jitter),
                Duration.ofSeconds(earliest),
                Duration.ofSeconds(latest));
    }

    private static Duration pause(RetrySchedule schedule, RetryPlan plan, int before) {
        return schedule.pause(plan, before, Deliveries.answered(500), Deliveries.MADE)
                .length();
    }

    private static Answered asking(String retryAfter) {
        Answered plain = Deliveries.answered(503);
        return new Answered(
                503,
                "Service Unavailable",
                Headers.of("retry-after", retryAfter),
                plain.body(),
                false,
                plain.ipAddress(),
                plain.endedAt(),
                plain.timings());
    }

    private static RandomGenerator always(long value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return value;
            }

            @Override
            public long nextLong(long bound) {
                return value;
            }
        };
    }
}
