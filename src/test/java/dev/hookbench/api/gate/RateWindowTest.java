package dev.hookbench.api.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.FakeClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RateWindowTest {
    private final FakeClock clock = new FakeClock();
    private final RateWindow window = new RateWindow(clock, 20, Duration.ofMinutes(1));

    private void fill(String name) {
        for (int i = 0; i < 20; i++) {
            assertThat(window.add(name)).isFalse();
        }
    }

    @Test
    void leavesOtherNamesAlone() {
        fill("127.0.0.1");

        assertThat(window.add("127.0.0.1")).isTrue();
        assertThat(window.add("127.0.0.2")).isFalse();
    }

    @Test
    void forgetsWhenTheTimeIsOver() {
        fill("a");
        assertThat(window.secondsLeft()).isEqualTo(60);
        clock.advance(Duration.ofMillis(59_001));
        assertThat(window.add("a")).isTrue();
        assertThat(window.secondsLeft()).isEqualTo(1);
        clock.advance(Duration.ofMillis(999));
        assertThat(window.add("a")).isFalse();
        assertThat(window.secondsLeft()).isEqualTo(60);
    }

    @Test
    void startsAfreshWhenTheClockIsSetBack() {
        fill("a");
        clock.advance(Duration.ofHours(-1));
        assertThat(window.add("a")).isFalse();
    }

    @Test
    void holdsNamesWithinLimitsAndCountsTheRestTogether() {
        for (int i = 0; i < RateWindow.NAMES; i++) {
            assertThat(window.add("name " + i)).isFalse();
        }
        for (int i = 0; i < 20; i++) {
            assertThat(window.add("more " + i)).isFalse();
        }
        assertThat(window.add("yet another")).isTrue();
        assertThat(window.add("name 1")).isFalse();
    }
}
