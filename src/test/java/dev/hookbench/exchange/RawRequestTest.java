package dev.hookbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.Captures;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class RawRequestTest {
    @Test
    void keepsOrderCaseAndDuplicates() {
        var capture = Captures.of("c1")
                .target("/in/a?x")
                .headers("x-B", "1", "X-a", "2", "x-B", "3")
                .build();
        assertThat(RawRequest.of(capture, "{}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("POST /in/a?x HTTP/1.1\r\nx-B: 1\r\nX-a: 2\r\nx-B: 3\r\n\r\n{}");
    }
}
