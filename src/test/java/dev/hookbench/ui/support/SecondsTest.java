package dev.hookbench.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.ui.ManualTicks;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SecondsTest {
    private final FakeClock clock = new FakeClock();
    private final ManualTicks ticks = new ManualTicks();
    private final Seconds seconds = new Seconds(ticks, clock);

    private boolean isNow() {
        return seconds.nowProperty().get().equals(clock.instant());
    }

    @Test
    void timeMovesWithEachSecondWhileItIsAttached() {
        clock.advance(Duration.ofSeconds(3));
        assertThat(isNow()).as("not yet attached").isFalse();
        seconds.attach();
        assertThat(isNow()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(isNow()).isFalse();
        ticks.beat();
        assertThat(isNow()).isTrue();
    }

    @Test
    void aLookDoesNotWaitForTheSecondToEnd() {
        clock.advance(Duration.ofMillis(400));
        seconds.look();
        assertThat(isNow()).isTrue();
    }

    @Test
    void whatAttachingTakesDetachingGivesBack() {
        seconds.attach();
        seconds.attach();
        assertThat(ticks.registered()).isEqualTo(1);
        seconds.detach();
        seconds.detach();
        assertThat(ticks.registered()).isZero();
        clock.advance(Duration.ofSeconds(1));
        ticks.beat();
        assertThat(isNow()).isFalse();
    }
}
