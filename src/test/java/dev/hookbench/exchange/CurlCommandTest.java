package dev.hookbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.capture.Capture;
import dev.hookbench.testing.Captures;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class CurlCommandTest {
    private static final String ORIGIN = "http://127.0.0.1:9400";

    private static final Capture CAPTURE = Captures.of("c1")
            .target("/in/default?a=1&b=it's")
            .headers(
                    "Host",
                    "x",
                    "Content-Type",
                    "application/json",
                    "X-Twice",
                    "1",
                    "X-Twice",
                    "2",
                    "content-LENGTH",
                    "9")
            .build();

    @Test
    void quotesTargetHeadersAndBody() {
        assertThat(command(CAPTURE, "{\"a\":\"it's\"}")).isEqualTo("""
                curl -X POST 'http://127.0.0.1:9400/in/default?a=1&b=it'\\''s' \\
                  -H 'Content-Type: application/json' \\
                  -H 'X-Twice: 1' \\
                  -H 'X-Twice: 2' \\
                  -H 'Accept:' \\
                  -H 'User-Agent:' \\
                  --data-raw '{"a":"it'\\''s"}'
                """);
    }

    @Test
    void sendsBytesThatAreNoTextThroughBase64() {
        String command = CurlCommand.of(CAPTURE, ORIGIN, new byte[] {0, (byte) 0xFF, 1});
        assertThat(command).startsWith("echo AP8B | base64 -d | curl -X POST ").endsWith("--data-binary @-\n");
    }

    @Test
    void leavesTheBodyOutWhereThereIsNone() {
        assertThat(command(CAPTURE, "")).doesNotContain("--data");
    }

    @Test
    void anEmptyHeaderStaysEmpty() {
        Capture capture = Captures.of("c2").headers("X-Empty", "").build();
        assertThat(command(capture, "")).contains("-H 'X-Empty;'");
    }

    @Test
    void doesNotWaitForABodyOfHead() {
        assertThat(command(Captures.of("c3").method("HEAD").build(), "")).startsWith("curl --head ");
    }

    @Test
    void spellsOutBytesAboveAsciiAndKeepsCurlFromRewritingTheTarget() {
        Capture capture = Captures.of("c4")
                .target("/in/default/caf\u00c3\u00a9/../{a}?x=[\u00ff]")
                .headers("X-Name", "\u00e9'")
                .build();

        assertThat(command(capture, ""))
                .startsWith("curl -X POST --request-target '/in/default/caf'\"$(printf"
                        + " '\\303\\251')\"'/../{a}?x=['\"$(printf '\\377')\"']' 'http://127.0.0.1:9400/' \\\n")
                .contains("-H 'X-Name: '\"$(printf '\\351')\"''\\'''");
    }

    private static String command(Capture capture, String body) {
        return CurlCommand.of(capture, ORIGIN, body.getBytes(StandardCharsets.UTF_8));
    }
}
