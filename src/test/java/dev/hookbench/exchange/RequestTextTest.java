package dev.hookbench.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.signature.SignedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests from raw HTTP and from cURL commands. */
final class RequestTextTest {
    private static SignedRequest read(String text) {
        return RequestText.read(text.getBytes(UTF_8));
    }

    private static String body(SignedRequest request) {
        return new String(request.body(), UTF_8);
    }

    @Test
    void readsRawRequestsWithEitherLineEndAndTheBodyToTheByte() {
        SignedRequest crlf = read("PUT /a?b=1 HTTP/1.1\r\nHost: x.example\r\nA: 1\r\na: 2\r\n\r\nä\n\n\r\n\r\n");
        assertThat(crlf.method()).isEqualTo("PUT");
        assertThat(crlf.url()).isEqualTo("https://x.example/a?b=1");
        assertThat(crlf.headers().all("a")).containsExactly("1", "2");
        assertThat(body(crlf)).isEqualTo("ä\n\n\r\n\r\n");

        SignedRequest lf = read("POST http://y.example/ HTTP/1.1\nA: 1\n\n{}\n");
        assertThat(lf.url()).isEqualTo("http://y.example/");
        assertThat(body(lf)).isEqualTo("{}\n");
        assertThat(read("GET / HTTP/1.1").body()).isEmpty();
    }

    @Test
    void readsCurlWithEveryQuotation() {
        SignedRequest request = read(
                "curl -sS --request PUT --url=\"https://a.example/x?\\$=1\" \\\n"
                        + " -H 'X-A: it'\\''s' -H \"X-B: \\\"q\\\"\" -H Accept: -o /dev/null --data-raw $'{\"a\":\"\\u00e4\\n\\x41\\101\"}'");

        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.url()).isEqualTo("https://a.example/x?$=1");
        assertThat(request.headers().fields())
                .containsExactly(
                        new Header("X-A", "it's"),
                        new Header("X-B", "\"q\""),
                        new Header("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(body(request)).isEqualTo("{\"a\":\"ä\nAA\"}");
    }

    @Test
    void joinsDataAndKnowsTheMethod() {
        assertThat(body(read("curl https://a.example -d a=1 --data b=2"))).isEqualTo("a=1&b=2");
        assertThat(read("curl https://a.example -d a=1").method()).isEqualTo("POST");
        assertThat(read("curl https://a.example").method()).isEqualTo("GET");
        assertThat(read("curl -I https://a.example").method()).isEqualTo("HEAD");
        assertThat(read("curl --json {} https://a.example").headers().first("content-type"))
                .contains("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | is no request line",
                "'' | the request is empty",
                "curl -d @body.json https://a.example | names a file",
                "curl -d a=1 | has no URL",
                "curl https://a.example -H | has no value",
                "curl \"https://a.example | has no end",
                "curl https://a.example -H nocolon | has no name and colon"
            })
    void saysWhatIsWrongAndTheCure(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
