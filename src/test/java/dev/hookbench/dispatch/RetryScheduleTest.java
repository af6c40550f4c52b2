package dev.hookbench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.RetryPlan.Strategy;
import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class RetryScheduleTest {
    private static final RetryPlan EXPONENTIAL = new RetryPlan(Strategy.EXPONENTIAL, Duration.ofSeconds(10), 100);

    @Test
    void linearPausesAreAlwaysTheInterval() {
        RetryPlan plan = new RetryPlan(Strategy.LINEAR, Duration.ofHours(24), 10);
        assertThat(IntStream.range(0, 10).mapToObj(n -> new RetrySchedule(new Random(1)).pause(plan, n)))
                .containsOnly(Duration.ofHours(24));
    }

    @Test
    void exponentialPausesDoubleUpToTheCap() {
        RetrySchedule schedule = new RetrySchedule(always(0));
        assertThat(IntStream.range(0, 12)
                        .mapToLong(n -> schedule.pause(EXPONENTIAL, n).toSeconds()))
                .containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L, 5120L, 7200L, 7200L);
        assertThat(schedule.pause(EXPONENTIAL, 99)).isEqualTo(RetryPlan.CAP);
    }

    @Test
    void jitterComesOnTopOfTheCapAndStaysBelow5Seconds() {
        assertThat(new RetrySchedule(always(9_999_999_999L)).pause(EXPONENTIAL, 50))
                .isEqualTo(RetryPlan.CAP.plusNanos(4_999_999_999L));
        RetrySchedule schedule = new RetrySchedule(new Random(42));
        assertThat(LongStream.range(0, 1000)
                        .map(_ ->
                                schedule.pause(EXPONENTIAL, 0).minusSeconds(10).toNanos()))
                .allMatch(nanos -> nanos >= 0 && nanos < 5_000_000_000L)
                .anyMatch(nanos -> nanos > 4_500_000_000L)
                .anyMatch(nanos -> nanos < 500_000_000L);
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
