package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.domain.Settings;
import dev.hookbench.testing.InMemorySettings;
import org.junit.jupiter.api.Test;

final class PortsTest {
    private static final Ports USUAL = new Ports(9400, 9401);

    private final InMemorySettings settings = new InMemorySettings();

    @Test
    void theOptionGoesBeforeTheSettingAndThatBeforeTheUsual() {
        assertThat(Ports.of(new StartOptions(null, null, null), settings, USUAL))
                .isEqualTo(USUAL);
        settings.put(Settings.RECEIVER_PORT, "8000");
        settings.put(Settings.API_PORT, "8001");
        assertThat(Ports.of(new StartOptions(null, null, null), settings, USUAL))
                .isEqualTo(new Ports(8000, 8001));
        assertThat(Ports.of(new StartOptions(null, 0, 7001), settings, USUAL)).isEqualTo(new Ports(0, 7001));
    }

    @Test
    void aSettingThatIsNoPortIsNotUsed() {
        settings.put(Settings.RECEIVER_PORT, "70000");
        settings.put(Settings.API_PORT, "http");

        assertThat(Ports.of(new StartOptions(null, null, null), settings, USUAL))
                .isEqualTo(USUAL);
    }

    @Test
    void aPortThatWasTakenIsSaidUnlessAnyWouldDo() {
        assertThat(USUAL.moved(9400, 9401)).isEmpty();
        assertThat(USUAL.moved(9402, 9403))
                .containsExactly(
                        "Port 9400 is taken; the receiver listens on 9402.",
                        "Port 9401 is taken; the API listens on 9403.");
        assertThat(new Ports(0, 0).moved(9402, 9403)).isEmpty();
    }
}
