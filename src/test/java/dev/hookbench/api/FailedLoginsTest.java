package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.FakeClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FailedLoginsTest {
    private final FakeClock clock = new FakeClock();
    private final FailedLogins logins = new FailedLogins(clock);

    @Test
    void leavesOtherAddressesAlone() {
        for (int i = 0; i < FailedLogins.PER_MINUTE; i++) {
            assertThat(logins.add("127.0.0.1")).isFalse();
        }

        assertThat(logins.add("127.0.0.1")).isTrue();
        assertThat(logins.add("127.0.0.2")).isFalse();
    }

    @Test
    void forgetsAfterAMinute() {
        for (int i = 0; i <= FailedLogins.PER_MINUTE; i++) {
            logins.add("127.0.0.1");
        }
        clock.advance(Duration.ofSeconds(59));
        assertThat(logins.add("127.0.0.1")).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(logins.add("127.0.0.1")).isFalse();
    }

    @Test
    void keepsCountingWhileItForgetsOldAddresses() {
        for (int i = 0; i < 2_000; i++) {
            assertThat(logins.add("10.0." + i / 256 + "." + i % 256)).isFalse();
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(logins.add("127.0.0.1")).isFalse();
    }
}
