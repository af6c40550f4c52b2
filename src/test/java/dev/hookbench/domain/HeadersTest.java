package dev.hookbench.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class HeadersTest {
    private final Headers headers = Headers.of("X-Id", "1", "content-TYPE", "text/plain", "x-id", "2");

    @Test
    void keepOrderCaseAndDuplicates() {
        assertThat(headers)
                .containsExactly(
                        new Header("X-Id", "1"), new Header("content-TYPE", "text/plain"), new Header("x-id", "2"));
    }

    @Test
    void areFoundWhateverTheCase() {
        // In a Turkish locale "CONTENT-TYPE".toLowerCase() has a dotless i; look-ups must not care.
        assertThat(headers.first("CONTENT-TYPE")).contains("text/plain");
        assertThat(headers.all("X-ID")).containsExactly("1", "2");
        assertThat(headers.has("x-other")).isFalse();
    }

    @Test
    void growAtTheEnd() {
        assertThat(headers.plus("Z", "").fields()).hasSize(4).endsWith(new Header("Z", ""));
        assertThat(headers.size()).isEqualTo(3);
    }

    @Test
    void refuseANameWithoutValue() {
        assertThatThrownBy(() -> Headers.of("alone")).isInstanceOf(IllegalArgumentException.class);
    }
}
