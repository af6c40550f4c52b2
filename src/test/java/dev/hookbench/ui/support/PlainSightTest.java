package dev.hookbench.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlainSightTest {
    @Test
    void whatReordersOrHidesIsShown() {
        assertThat(PlainSight.line("a\u202Egnp.exe")).isEqualTo("a\\u202egnp.exe");
        assertThat(PlainSight.line("a\u200Bb\u2066c\u0007")).isEqualTo("a\\u200bb\\u2066c\\u0007");
        assertThat(PlainSight.line("a\r\nb\tc")).isEqualTo("a\\u000d\\u000ab\\u0009c");
    }

    @Test
    void linesKeepTheirEndsAndTabs() {
        assertThat(PlainSight.lines("a\r\n\tb\u0000")).isEqualTo("a\r\n\tb\\u0000");
    }

    @Test
    void everyScriptStaysAsItIs() {
        String text = "caf\u00E9 \u05D0\u05D1 \u0627\u0644 \u6F22\u5B57 \uD83D\uDC69\u200D\uD83D\uDCBB";
        assertThat(PlainSight.line(text)).isSameAs(text);
    }
}
