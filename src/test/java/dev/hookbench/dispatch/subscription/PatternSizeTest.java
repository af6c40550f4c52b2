package dev.hookbench.dispatch.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PatternSizeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abc             | 3
            a{5}            | 6
            ab{5}c          | 8
            a{2,7}          | 8
            a{3,}           | 4
            (ab){5}         | 16
            ((a{30}){30}){2} | 1925
            \\{5}           | 3
            \\\\{5}         | 6
            [a{9}]{2}       | 3
            [^]]{2}         | 3
            [\\]]x          | 2
            a{x}            | 4
            (               | 0
            ab(c            | 3
            """)
    void countsWhatRepetitionsBecome(String pattern, long size) {
        assertThat(PatternSize.of(pattern)).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"((a{100}){100}){100}", "((a{30}){30}){30}", "(a{1000}){1000}", "a{9999}"})
    void stopsCountingBeyondTheLimit(String pattern) {
        assertThat(PatternSize.of(pattern)).isGreaterThan(PatternSize.MAX).isLessThan(2_000_000_000);
    }
}
