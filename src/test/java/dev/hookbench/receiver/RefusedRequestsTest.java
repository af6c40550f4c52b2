package dev.hookbench.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Refusal;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the receiver does not take, and how it says so. */
final class RefusedRequestsTest {
    @TempDir
    Path spool;

    private ReceiverRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new ReceiverRig(spool);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: \"chunked\"",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 3",
                "Content-Length: 3\r\nContent-Length: 3",
                "Content-Length: 3, 3",
                "Content-Length: +3",
                "Content-Length: -3",
                "Content-Length: 0x3",
                "Content-Length:",
                "Content-Length: 18446744073709551621",
                "X-Folded: a\r\n b\r\nContent-Length: 0",
                "X-Folded: a\r\n\tb\r\nContent-Length: 0"
            })
    void refusesDoubtfulFraming(String headers) throws IOException {
        try (RawConnection connection = rig.connect()) {
            connection.send("POST /in/orders HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n\r\n");
            RawConnection.Response response = connection.response();
            assertThat(response.status()).isEqualTo(400);
            connection.endOfSending();
            assertThat(connection.isAtEnd()).isTrue();
            assertThat(rig.captures()).hasSize(1);
            Refusal refusal = refusal(rig.onlyCapture());
            assertThat(refusal.reason()).isEqualTo("malformed");
            assertThat(response.text()).isEqualTo(refusal.message() + "\n").containsAnyOf("send", "must be");
        }
    }

    @Test
    void refusesChunksInHttp10() throws IOException {
        String request = "POST /in/orders HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";

        assertThat(rig.exchange(request).text()).contains("HTTP/1.0").contains("Content-Length");
        assertRefused("malformed", 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/in",
                "/in/",
                "/in/Orders",
                "/in/orders;x",
                "/in/or%64ers",
                "/in//orders",
                "/IN/orders",
                "/api/v1",
                "/in/a.b",
                "//in/orders",
                "http://h",
                "http://h/"
            })
    void saysWhatAnAddressLooksLike(String target) throws IOException {
        RawConnection.Response response = rig.exchange("GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.text()).contains(rig.receiver.url() + "/in/<slug>");
        assertThat(rig.captures()).isEmpty();
    }

    @Test
    void refusesSlugsOver64Characters() throws IOException {
        assertThat(rig.exchange("GET /in/" + "a".repeat(65) + " HTTP/1.1\r\nHost: h\r\n\r\n")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesDoubtfulFramingOfNoInboxInTheInboxOfTheUnreadable() throws IOException {
        assertThat(rig.exchange("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1, 1\r\n\r\n")
                        .status())
                .isEqualTo(400);
        assertThat(rig.onlyCapture().inbox()).isEqualTo("unreadable");
    }

    @ParameterizedTest
    @CsvSource({"TRACE,/in/orders,1", "CONNECT,h:80,0", "TRACE,/,0"})
    void refusesMethodsThatAreNoWebhook(String method, String target, int recorded) throws IOException {
        RawConnection.Response response = rig.exchange(method + " " + target + " HTTP/1.1\r\nHost: h\r\n\r\n");

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.header("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("POST"));
        assertThat(rig.captures())
                .hasSize(recorded)
                .allSatisfy(capture -> assertThat(refusal(capture).reason()).isEqualTo("method_not_taken"));
    }

    @Test
    void refusesLongUrls() throws IOException {
        String target = "/in/orders?" + "q".repeat(ReceiverLimits.TARGET_BYTES);

        assertThat(rig.exchange("GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n")
                        .status())
                .isEqualTo(414);
        assertRefused("url_too_long", 0);
        assertThat(rig.onlyCapture().line().target()).isEqualTo(target);
    }

    @Test
    void takesAUrlFullOfParameters() throws IOException {
        String target = "/in/orders?" + "a&".repeat(7_000);

        assertThat(rig.exchange("GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takesTwoHundredHeadersAndRefusesOneMore() throws IOException {
        String others = headers(199);
        assertThat(rig.exchange("GET /in/orders HTTP/1.1\r\nHost: h\r\n" + others + "\r\n")
                        .status())
                .isEqualTo(200);
        RawConnection.Response response =
                rig.exchange("GET /in/orders HTTP/1.1\r\nHost: h\r\n" + others + "X-Last: 1\r\n\r\n");

        assertThat(response.status()).isEqualTo(431);
        assertThat(response.text()).contains("201 headers").contains("takes 200");
        Capture refused = rig.captures().getLast();
        assertThat(refusal(refused).reason()).isEqualTo("head_too_large");
        assertThat(refused.headers().fields()).hasSize(201);
    }

    @Test
    void refusesAHeadFullOfHeaders() throws IOException {
        assertThat(rig.exchange("GET /in/orders HTTP/1.1\r\nHost: h\r\n" + headers(5_000) + "\r\n")
                        .text())
                .contains("5001 headers");
        assertThat(rig.onlyCapture().headers().fields()).hasSize(5_001);
    }

    @Test
    void saysWhichHeaderIsRepeatedTooOften() throws IOException {
        assertThat(rig.exchange("GET /in/orders HTTP/1.1\r\nHost: h\r\n" + "x-again: 1\r\n".repeat(127) + "\r\n")
                        .status())
                .isEqualTo(200);
        RawConnection.Response response =
                rig.exchange("GET /in/orders HTTP/1.1\r\nHost: h\r\n" + "x-again: 1\r\n".repeat(128) + "\r\n");

        assertThat(response.status()).isEqualTo(431);
        assertThat(response.text()).contains("\"x-again\" more than 127 times");
    }

    private static String headers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "X-" + i + ": 1\r\n").collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/in/orders\u0000",
                "/in/orders?a\tb",
                "/in/orders?a\u007fb",
                "/in/orders?a\nb",
                "/in/orders?a\rb",
                "/in/orders\r\nContent-Length:5\r\nX:"
            })
    void refusesControlCharactersInTheUrl(String target) throws IOException {
        RawConnection.Response response = rig.exchange("POST " + target + " HTTP/1.1\r\nHost: h\r\n\r\nhello");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).contains("control character").contains("percent-encode");
        assertThat(rig.captures()).hasSize(1);
        assertThat(refusal(rig.onlyCapture()).reason()).isEqualTo("malformed");
    }

    @Test
    void refusesADeclaredLengthAboveTheLimitBeforeTheBody() throws IOException {
        RawConnection.Response response = rig.exchange("POST /in/orders HTTP/1.1\r\nHost: h\r\nX-Event-Type: big\r\n"
                + "Expect: 100-continue\r\nContent-Length: 1048577\r\n\r\n");

        assertThat(response.status()).isEqualTo(413);
        assertThat(response.text())
                .contains("1,048,577 bytes")
                .contains("1,048,576")
                .contains("settings");
        assertRefused("body_too_large", 0);
        assertThat(rig.onlyCapture().eventType()).isEqualTo("big");
    }

    @Test
    void answersASenderThatSendsAllOfATooLargeBodyFirst() throws IOException {
        try (RawConnection connection = rig.connect()) {
            connection.send("POST /in/orders HTTP/1.1\r\nHost: h\r\nContent-Length: 11534336\r\n\r\n");
            for (int i = 0; i < 11; i++) {
                connection.send(new byte[1024 * 1024]);
            }
            assertThat(connection.response().status()).isEqualTo(413);
            assertThat(connection.isAtEnd()).isTrue();
        }
        assertRefused("body_too_large", 0);
    }

    @Test
    void countsChunksAndRefusesThemWithoutAReset() throws IOException {
        try (RawConnection connection = rig.connect()) {
            connection.send("POST /in/orders HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 30; i++) {
                connection.send("10000\r\n").send(new byte[0x10000]).send("\r\n");
            }
            connection.send("0\r\n\r\n");
            assertThat(connection.response().status()).isEqualTo(413);
            assertThat(connection.isAtEnd()).isTrue();
        }
        Capture capture = rig.onlyCapture();
        assertThat(refusal(capture).bytesSeen()).isGreaterThan(ReceiverRig.BODY_LIMIT);
        Awaitility.await().untilAsserted(() -> assertThat(spool).isEmptyDirectory());
    }

    @Test
    void takesABodyOfExactlyTheLimit() throws IOException {
        try (RawConnection connection = rig.connect()) {
            connection.send("POST /in/orders HTTP/1.1\r\nHost: h\r\nContent-Length: 1048576\r\n\r\n");
            assertThat(connection.send(new byte[1024 * 1024]).response().status())
                    .isEqualTo(200);
        }
        assertThat(rig.onlyCapture().refusal()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 10\r\n\r\nhello",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
            })
    void neverMakesAnAbortedBodyANormalCapture(String rest) throws IOException {
        try (RawConnection connection = rig.connect()) {
            connection.send("POST /in/orders HTTP/1.1\r\nHost: h\r\n" + rest);
            connection.endOfSending();
            rig.awaitCapture();
        }
        assertRefused("incomplete", 5);
        assertThat(rig.onlyCapture().answer().status()).isZero();
    }

    @Test
    void recordsAResetAsIncomplete() throws IOException {
        try (RawConnection connection = rig.connect()) {
            connection.send("POST /in/orders HTTP/1.1\r\nHost: h\r\nContent-Length: 600000\r\n\r\n");
            connection.send(new byte[300_000]);
            connection.reset();
        }
        rig.awaitCapture();
        assertThat(refusal(rig.onlyCapture()).reason()).isEqualTo("incomplete");
        Awaitility.await().untilAsserted(() -> assertThat(spool).isEmptyDirectory());
    }

    @Test
    void recordsABrokenChunkAsIncomplete() throws IOException {
        try (RawConnection connection = rig.connect()) {
            connection.send("POST /in/orders HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n");
            rig.awaitCapture();
        }
        assertRefused("incomplete", 0);
        assertThat(refusal(rig.onlyCapture()).message())
                .contains("chunked framing is broken")
                .contains("hexadecimal");
    }

    @Test
    void givesUpOnAStalledBody() throws IOException {
        restart(Duration.ofMillis(200), Duration.ofSeconds(60));
        RawConnection.Response response =
                rig.exchange("POST /in/orders HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nhello");

        assertThat(response.status()).isEqualTo(408);
        assertThat(response.text()).contains("no byte of the body came for 0.2 s");
        assertRefused("incomplete", 5);
    }

    @Test
    void givesUpOnADrippingBody() throws IOException {
        restart(Duration.ofSeconds(60), Duration.ofMillis(300));
        try (RawConnection connection = rig.connect()) {
            connection.send("POST /in/orders HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nhel");
            assertThat(connection.response().text()).contains("not complete after 0.3 s");
        }
        assertRefused("incomplete", 3);
    }

    private void restart(Duration stall, Duration bodyTime) throws IOException {
        rig.close();
        rig = new ReceiverRig(spool, ReceiverRig.limits(stall, bodyTime));
    }

    private void assertRefused(String reason, long seen) {
        assertThat(rig.captures()).hasSize(1);
        Capture capture = rig.onlyCapture();
        assertThat(refusal(capture).reason()).isEqualTo(reason);
        assertThat(refusal(capture).bytesSeen()).isEqualTo(seen);
        assertThat(capture.body()).isEqualTo(BodyRef.empty());
        assertThat(capture.verdict().name()).isEqualTo("not_checked");
    }

    private static Refusal refusal(Capture capture) {
        return Objects.requireNonNull(capture.refusal());
    }
}
