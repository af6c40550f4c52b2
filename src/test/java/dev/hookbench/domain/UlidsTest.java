package dev.hookbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.FakeClock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class UlidsTest {
    private final FakeClock clock = new FakeClock();
    private final Ulids ids = new Ulids(clock, new Random(7));

    @Test
    void haveTheFormOfTheSpecification() {
        assertThat(ids.next()).matches("[0-7][0-9A-HJKMNP-TV-Z]{25}");
    }

    @Test
    void startWithTheTimeInBase32() {
        // 2026-11-23T09:41:00Z is 1795426860000 ms: digits of 5 bits, most significant first
        long millis = clock.millis();
        StringBuilder expected = new StringBuilder();
        for (int shift = 45; shift >= 0; shift -= 5) {
            expected.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt((int) (millis >> shift & 31)));
        }
        assertThat(ids.next()).startsWith(expected);
    }

    @Test
    void growWithinAMillisecond() {
        List<String> made = Stream.generate(ids::next).limit(10_000).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void growThoughTheClockIsSetBack() {
        String before = ids.next();
        clock.advance(Duration.ofHours(-2));
        assertThat(ids.next()).isGreaterThan(before);
    }

    @Test
    void growWhenTheRandomPartIsUsedUp() {
        RandomGenerator allOnes = () -> -1L;
        Ulids full = new Ulids(clock, allOnes);
        String last = full.next();
        assertThat(last).endsWith("ZZZZZZZZZZZZZZZZ");
        assertThat(full.next()).isGreaterThan(last).hasSize(26);
    }
}
