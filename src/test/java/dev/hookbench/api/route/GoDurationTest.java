package dev.hookbench.api.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GoDurationTest {
    @ParameterizedTest
    @CsvSource({"0s,0", "30s,30", "59s,59", "1m0s,60", "1m30s,90", "1h0m0s,3600", "2h1m1s,7261"})
    void readsAndWritesAsGoDoes(String text, long seconds) {
        assertThat(GoDuration.parse(text)).contains(Duration.ofSeconds(seconds));
        assertThat(GoDuration.of(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1m,60", "1h,3600", "1500ms,1"})
    void readsShortForms(String text, long seconds) {
        assertThat(GoDuration.parse(text).orElseThrow().toSeconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "s", "-1s", "1.5s", "1s ", " 1s", "1d", "1s1", "9999999999s"})
    void refusesTheRest(String text) {
        assertThat(GoDuration.parse(text)).isEmpty();
    }
}
