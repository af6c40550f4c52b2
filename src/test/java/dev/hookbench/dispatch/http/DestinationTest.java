package dev.hookbench.dispatch.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DestinationTest {
    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9400/in/a, http, 127.0.0.1, 9400, /in/a, 127.0.0.1:9400",
        "HTTPS://Example.COM, https, example.com, 443, /, example.com",
        "http://example.com:80?a=b&c, http, example.com, 80, /?a=b&c, example.com",
        "https://example.com:8443/x#part, https, example.com, 8443, /x, example.com:8443",
        "http://[::1]:8080/x, http, ::1, 8080, /x, [::1]:8080",
        "http://my_service:3000/hook, http, my_service, 3000, /hook, my_service:3000",
        "http://münchen.example/ä?ö, http, xn--mnchen-3ya.example, 80, /%C3%A4?%C3%B6, xn--mnchen-3ya.example",
        "http://h/a%2Fb//c/../d, http, h, 80, /a%2Fb//c/../d, h",
        "http://h://x, http, h, 80, //x, h",
    })
    void takesAUrlApart(String url, String scheme, String host, int port, String target, String authority) {
        Destination destination = Destination.parse(url)
                .result()
                .orElseThrow(() -> new AssertionError(Destination.parse(url).reasons()));
        assertThat(destination).isEqualTo(new Destination(scheme, host, port, target));
        assertThat(destination.authority()).isEqualTo(authority);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                        | url is empty: give the address
                    ftp://host/               | url has the scheme "ftp": use http or https.
                    example.com/hook          | url "example.com/hook" has no scheme: start it with http:// or https://.
                    localhost:9400/hook       | url has the scheme "localhost": use http or https.
                    http:///path              | url "http:///path" names no host
                    http:path                 | url "http:path" names no host
                    http://host:0/            | url has the port "0": give a number from 1 to 65535.
                    http://host:65536/        | url has the port "65536"
                    http://host:99999999999/  | url has the port "99999999999"
                    http://:80/               | url has the host ""
                    http://h/a b              | cannot be read (Illegal character in path at position 11): percent-encode
                    http://h/{token}          | cannot be read (Illegal character in path at position 10)
                    http://[::1/              | cannot be read
                    """)
    void saysWhatIsWrongAndTheCure(String url, String message) {
        assertThat(Destination.parse(url).reasons()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("url");
            assertThat(problem.value()).isEqualTo(url);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void neverRepeatsAPassword() {
        assertThat(Destination.parse("http://me:pa55@host/").reasons())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.value()).isEqualTo("http://***@host/");
                    assertThat(problem.message())
                            .contains("user name or password")
                            .doesNotContain("pa55");
                });
    }

    @Test
    void takesUpTo2048CharactersWithoutControls() {
        String longest = "http://h/" + "x".repeat(Destination.MAX_URL_LENGTH - 9);
        assertThat(Destination.parse(longest).reasons()).isEmpty();
        assertThat(Destination.parse(longest + "x").reasons())
                .extracting(Problem::message)
                .containsExactly("url has 2049 characters: shorten it to at most 2048.");
        assertThat(Destination.parse("http://h/\r\nX: y").reasons())
                .extracting(Problem::message)
                .containsExactly("url has the control character U+000D at position 10: remove it.");
    }
}
