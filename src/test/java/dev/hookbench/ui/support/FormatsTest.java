package dev.hookbench.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormatsTest {
    private static final Instant AT = Instant.parse("2026-11-23T09:41:07.212Z");
    private final Formats formats = new Formats(Locale.UK, ZoneId.of("Asia/Kathmandu"));

    @Test
    void timesAreInTheirZone() {
        assertThat(formats.time(AT)).isEqualTo("15:26:07");
        assertThat(formats.preciseTime(AT)).isEqualTo("15:26:07.212");
        assertThat(formats.dateTime(AT)).isEqualTo("23 Nov 2026 15:26:07.212");
        assertThat(formats.minute(AT)).isEqualTo("23 Nov 2026 15:26");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 B",
        "1023,1023 B",
        "1024,1.0 KB",
        "1946,1.9 KB",
        "1048540,1.0 MB",
        "50331648,48.0 MB",
        "1099511627776,1.0 TB"
    })
    void sizes(long bytes, String text) {
        assertThat(formats.size(bytes).replace(",", "")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,0 ms",
        "PT0.0004S,0.4 ms",
        "PT0.012S,12 ms",
        "PT1.25S,1.3 s",
        "PT30S,30.0 s",
        "PT16M40S,16 m 40 s",
        "PT3H12M,3 h 12 m",
        "PT52H,2 d 4 h",
        "PT1H,1 h",
        "-PT2S,−2.0 s"
    })
    void durations(Duration duration, String text) {
        assertThat(formats.duration(duration)).isEqualTo(text);
    }

    @Test
    void numbersHaveTheirLocalesDigits() {
        assertThat(formats.number(1_204_331)).isEqualTo("1,204,331");
        assertThat(new Formats(Locale.GERMANY, ZoneId.of("UTC")).size(1_946)).isEqualTo("1,9 KB");
    }
}
