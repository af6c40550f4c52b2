package dev.hookbench.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.RequestLine;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recorded is what was sent, byte for byte. */
final class ReceivedBytesTest {
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

    @Test
    void keepsHeadersInOrderWithDuplicatesAndCase() throws IOException {
        rig.exchange("POST /in/orders HTTP/1.1\r\nX-b: 1\r\nHOST: h\r\nx-B:2\r\nAccept:  a, b \t\r\nX-B: 3\r\n"
                + "X-Empty:\r\nContent-Length: 0\r\n\r\n");

        assertThat(rig.onlyCapture().headers().fields())
                .containsExactly(
                        new Header("X-b", "1"),
                        new Header("HOST", "h"),
                        new Header("x-B", "2"),
                        new Header("Accept", "a, b"),
                        new Header("X-B", "3"),
                        new Header("X-Empty", ""),
                        new Header("Content-Length", "0"));
    }

    @Test
    void keepsHeaderBytesAboveAscii() throws IOException {
        rig.exchange("GET /in/orders HTTP/1.1\r\nHost: h\r\nX-Name: caf\u00e9 \u00ff\r\n\r\n");

        assertThat(rig.onlyCapture().headers().first("x-name")).contains("caf\u00e9 \u00ff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/in/orders",
                "/in/orders/",
                "/in/orders?",
                "/in/orders/a%2Fb%2fc",
                "/in/orders//double//",
                "/in/orders/a;b=c;d/e?x=1&x=2&y",
                "/in/orders/../up/./here",
                "/in/orders/%E2%82%AC?q=%20+%2B",
                "/in/orders?a=b?c=d/e",
                "http://h/in/orders/absolute?x",
                "/in/orders/caf\u00c3\u00a9?\u00e2\u0082\u00ac=\u00ff\u0080",
                "/in/orders/\"<>\\^`{|}?q=[x]&\"<>\\^`{|}",
                "/in/orders/a;\u00fc=\u00fc/;\u00fc#frag"
            })
    void keepsTheTargetAsSent(String target) throws IOException {
        rig.exchange("GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n");

        assertThat(rig.onlyCapture().line()).isEqualTo(new RequestLine("GET", target, "HTTP/1.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "x-custom!"})
    void takesAnyMethod(String method) throws IOException {
        assertThat(rig.exchange(method + " /in/orders HTTP/1.1\r\nHost: h\r\n\r\n")
                        .status())
                .isEqualTo(200);
        assertThat(rig.onlyCapture().line().method()).isEqualTo(method);
    }

    @Test
    void answersHeadWithoutABody() throws IOException {
        try (RawConnection connection = rig.connect()) {
            connection.send("HEAD /in/orders HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(connection.responseToHead().status()).isEqualTo(200);
            connection.send("GET /in/orders HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(connection.response().text()).isEqualTo("{\"status\":true}");
        }
    }

    @Test
    void takesBinaryBodies() throws IOException {
        byte[] body = new byte[256 * 3];
        IntStream.range(0, body.length).forEach(i -> body[i] = (byte) i);
        try (RawConnection connection = rig.connect()) {
            connection.send("POST /in/orders HTTP/1.1\r\nHost: h\r\nContent-Length: " + body.length + "\r\n\r\n");
            connection.send(body).response();
        }

        assertThat(rig.body(rig.onlyCapture())).isEqualTo(body);
        assertThat(rig.onlyCapture().body().sha256()).isEqualTo(sha256(body));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4096, 4097, 65_536, 65_537, 262_144, 262_145, 700_000})
    void takesBodiesOfAnySizeWithLengthOrInChunks(int size) throws IOException {
        byte[] body = new byte[size];
        new Random(size).nextBytes(body);
        try (RawConnection connection = rig.connect()) {
            connection.send("POST /in/orders HTTP/1.1\r\nHost: h\r\nContent-Length: " + size + "\r\n\r\n");
            assertThat(connection.send(body).response().status()).isEqualTo(200);
            connection.send("POST /in/orders HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
            sendChunks(connection, body, 10_007);
            assertThat(connection.response().status()).isEqualTo(200);
        }

        assertThat(rig.captures()).hasSize(2).allSatisfy(capture -> {
            assertThat(capture.body().size()).isEqualTo(size);
            assertThat(capture.body().sha256()).isEqualTo(sha256(body));
            assertThat(rig.body(capture)).isEqualTo(body);
        });
        assertThat(spool).isEmptyDirectory();
    }

    private static void sendChunks(RawConnection connection, byte[] body, int piece) throws IOException {
        for (int at = 0; at < body.length; at += piece) {
            int length = Math.min(piece, body.length - at);
            connection.send(Integer.toHexString(length) + "\r\n");
            connection.send(java.util.Arrays.copyOfRange(body, at, at + length));
            connection.send("\r\n");
        }
        connection.send("0\r\nX-Trailer: t\r\n\r\n");
    }

    @Test
    void isAsExactWhenBytesComeOneByOne() throws IOException {
        String head = "POST /in/orders/x?y HTTP/1.1\r\nHost: h\r\nX-a: 1\r\nx-A: 2\r\nContent-Length: 5\r\n\r\n";
        try (RawConnection connection = rig.connect()) {
            assertThat(connection.drip(head + "hello").response().status()).isEqualTo(200);
            assertThat(connection.drip(head + "again").response().status()).isEqualTo(200);
        }

        assertThat(rig.captures()).extracting(this::text).containsExactly("hello", "again");
        assertThat(rig.captures())
                .allSatisfy(capture -> assertThat(capture.headers().all("x-a")).containsExactly("1", "2"));
    }

    @Test
    void tellsPipelinedRequestsApart() throws IOException {
        String first = "POST /in/orders/1 HTTP/1.1\r\nHost: h\r\nX-One: 1\r\nContent-Length: 3\r\n\r\none";
        String second = "POST /in/orders/2 HTTP/1.1\r\nHost: h\r\nX-Two: 2\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3\r\ntwo\r\n0\r\n\r\n";
        String third = "GET /in/orders/3 HTTP/1.1\r\nhost: h\r\nX-Three: 3\r\n\r\n";
        String last = "POST /in/orders/4 HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\n";
        try (RawConnection connection = rig.connect()) {
            connection.send(first + second + third + last);
            for (int i = 0; i < 3; i++) {
                assertThat(connection.response().status()).isEqualTo(200);
            }
            assertThat(connection.send("four").response().status()).isEqualTo(200);
        }

        assertThat(rig.captures()).extracting(this::text).containsExactly("one", "two", "", "four");
        assertThat(rig.captures())
                .extracting(capture -> capture.line().target())
                .containsExactly("/in/orders/1", "/in/orders/2", "/in/orders/3", "/in/orders/4");
        assertThat(rig.captures())
                .extracting(capture ->
                        capture.headers().fields().stream().map(Header::name).toList())
                .containsExactly(
                        List.of("Host", "X-One", "Content-Length"),
                        List.of("Host", "X-Two", "Transfer-Encoding"),
                        List.of("host", "X-Three"),
                        List.of("Host", "Content-Length"));
    }

    @Test
    void keepsManyRequestsOfOneConnectionApart() throws IOException {
        try (RawConnection connection = rig.connect()) {
            for (int i = 0; i < 500; i++) {
                String body = "body " + i;
                String padding = "p".repeat(i * 7 % 3000);
                connection.send("POST /in/orders/" + i + " HTTP/1.1\r\nHost: h\r\nX-Padding: " + padding
                        + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
                assertThat(connection.response().status()).isEqualTo(200);
            }
        }

        assertThat(rig.captures())
                .extracting(this::text)
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(i -> "body " + i).toList());
    }

    @Test
    void saysContinueBeforeTheBodyIsSent() throws IOException {
        try (RawConnection connection = rig.connect()) {
            connection.send("POST /in/orders HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
            assertThat(connection.response().status()).isEqualTo(100);
            assertThat(connection.send("hello").response().status()).isEqualTo(200);
            connection.send("GET /in/orders/next HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(connection.response().status()).isEqualTo(200);
        }

        assertThat(rig.captures()).extracting(this::text).containsExactly("hello", "");
        assertThat(rig.captures().getLast().line().target()).isEqualTo("/in/orders/next");
    }

    @Test
    void takesHttp10AndClosesAfterIt() throws IOException {
        try (RawConnection connection = rig.connect()) {
            connection.send("POST /in/orders HTTP/1.0\r\nContent-Length: 3\r\n\r\nold");
            assertThat(connection.response().status()).isEqualTo(200);
            assertThat(connection.isAtEnd()).isTrue();
        }

        assertThat(rig.onlyCapture().line().version()).isEqualTo("HTTP/1.0");
        assertThat(text(rig.onlyCapture())).isEqualTo("old");
    }

    @Test
    void takesTheLargestHead() throws IOException {
        String value = "v".repeat(60_000);
        rig.exchange("GET /in/orders HTTP/1.1\r\nHost: h\r\nX-Large: " + value + "\r\nX-After: 1\r\n\r\n");

        assertThat(rig.onlyCapture().headers().first("X-Large")).contains(value);
        assertThat(rig.onlyCapture().headers().first("X-After")).contains("1");
    }

    @Test
    void recordsWhenAndFromWhere() throws IOException {
        rig.exchange("GET /in/orders HTTP/1.1\r\nHost: h\r\n\r\n");

        Capture capture = rig.onlyCapture();
        assertThat(capture.receivedAt()).isEqualTo(rig.clock.instant());
        assertThat(capture.remoteAddress()).isEqualTo("127.0.0.1");
        assertThat(capture.duration()).isPositive();
        assertThat(capture.inbox()).isEqualTo("orders");
        assertThat(capture.answer().status()).isEqualTo(200);
    }

    private String text(Capture capture) {
        try {
            return new String(rig.body(capture), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
