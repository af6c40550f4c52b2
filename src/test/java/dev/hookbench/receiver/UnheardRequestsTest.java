package dev.hookbench.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.Refusal;
import dev.hookbench.domain.capture.RequestLine;
import dev.hookbench.testing.Inboxes;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that Undertow refuses before any handler sees them: they are answered in words and recorded all the same. */
final class UnheardRequestsTest {
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
                "POST /in/orders HTTP/1.1\r\nX-A: 1\r\nContent-Length: 0\r\n\r\n",
                "POST /in/orders HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Length: 0\r\n\r\n",
                "POST /in/orders HTTP/1.1\r\nHost: a b\r\nContent-Length: 0\r\n\r\n",
                "POST /in/orders HTTP/1.1\r\nHost: h:port\r\nContent-Length: 0\r\n\r\n",
                "POST /in/orders HTTP/1.1\r\nHost: h\r\nno colon\r\n\r\n",
                "POST /in/orders HTTP/1.1\r\nHost : h\r\n\r\n",
                "POST /in/orders HTTP/1.1\r\nHost: h\r\nX-A: a\u0000b\r\n\r\n",
                "POST /in/orders HTTP/1.1\r\nHost: h\r\nX: a\nX-B: b\r\n\r\n",
                "POST /in/orders HTTP/1.1\nHost: h\n\n",
                "POST /in/orders HTTP/1.1\r\nHost: h\r\n X-A: folded first\r\n\r\n",
                "POST /in/orders?x=100% HTTP/1.1\r\nHost: h\r\n\r\n",
                "POST /in/orders?a b HTTP/1.1\r\nHost: h\r\n\r\n",
                "POST /in/orders HTTP/2.0\r\nHost: h\r\n\r\n",
                "POST /in/orders http/1.1\r\nHost: h\r\n\r\n",
                "P(ST /in/orders HTTP/1.1\r\nHost: h\r\n\r\n"
            })
    void isAnsweredInWordsAndRecordedInItsInbox(String request) throws IOException {
        RawConnection.Response response = exchange(request);

        assertThat(response.status()).isEqualTo(400);
        Refusal refusal = refusal();
        assertThat(refusal.reason()).isEqualTo("malformed");
        assertThat(response.text()).isEqualTo(refusal.message() + "\n").hasSizeGreaterThan(30);
        assertThat(response.header("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(rig.onlyCapture().inbox()).isEqualTo("orders");
        assertThat(rig.onlyCapture().answer().status()).isEqualTo(400);
        assertThat(rig.onlyCapture().verdict().name()).isEqualTo("not_checked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "\r\n\r\n",
                "GET\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "GET in HTTP/1.1\r\n"
            })
    void goesToAnInboxOfItsOwnWhereItNamesNone(String request) throws IOException {
        assertThat(exchange(request).status()).isEqualTo(400);

        assertThat(rig.onlyCapture().inbox()).isEqualTo("unreadable");
        assertThat(rig.inboxes.findBySlug("unreadable")).isPresent();
    }

    @Test
    void keepsTheBytesThatCouldNotBeRead() throws IOException {
        String request = "P\u00d6ST /in/orders HTTP/1.1\r\nHost: h\r\n\r\nbody \u00ff\u0000";
        exchange(request);

        assertThat(new String(rig.body(rig.onlyCapture()), StandardCharsets.ISO_8859_1))
                .isEqualTo(request);
        assertThat(refusal().bytesSeen()).isEqualTo(request.length());
    }

    @Test
    void keepsWhatCanBeReadOfTheHead() throws IOException {
        exchange("POST /in/orders/sub?x=1 HTTP/1.1\r\nX-Event-Type: paid\r\nx-b:2\r\nContent-Length: 5\r\n\r\nhello");

        Capture capture = rig.onlyCapture();
        assertThat(capture.line()).isEqualTo(new RequestLine("POST", "/in/orders/sub?x=1", "HTTP/1.1"));
        assertThat(capture.headers().fields())
                .containsExactly(
                        new Header("X-Event-Type", "paid"), new Header("x-b", "2"), new Header("Content-Length", "5"));
        assertThat(capture.eventType()).isEqualTo("paid");
        assertThat(new String(rig.body(capture), StandardCharsets.ISO_8859_1)).endsWith("\r\n\r\nhello");
        assertThat(refusal().message()).contains("no Host header").contains("Host: 127.0.0.1:9400");
    }

    @Test
    void tellsASenderThatTriesTls() throws IOException {
        try (RawConnection connection = rig.connect()) {
            connection.send(HexFormat.of().parseHex("16030100f8010000f40303"));
            assertThat(connection.response().text()).contains("http:// instead of https://");
            assertThat(connection.isAtEnd()).isTrue();
        }
        assertThat(rig.onlyCapture().line().method()).isEqualTo("?");
    }

    @Test
    void refusesAHeadAboveTheLimit() throws IOException {
        RawConnection.Response response =
                exchange("GET /in/orders HTTP/1.1\r\nHost: h\r\nX-H: " + "v".repeat(66_000) + "\r\n\r\n");

        assertThat(response.status()).isEqualTo(431);
        assertThat(response.text()).contains("more than 65,536 bytes");
        assertThat(refusal().reason()).isEqualTo("head_too_large");
        assertThat(rig.body(rig.onlyCapture())).hasSizeGreaterThan(ReceiverLimits.HEAD_BYTES);
    }

    @Test
    void answersASenderThatSendsAHugeHeadFirst() throws IOException {
        try (RawConnection connection = rig.connect()) {
            connection.send("GET /in/orders HTTP/1.1\r\nHost: h\r\nX-H: ");
            connection.send("v".repeat(5_000_000));
            assertThat(connection.response().status()).isEqualTo(431);
        }
    }

    @Test
    void answersWhatComesByteByByte() throws IOException {
        try (RawConnection connection = rig.connect()) {
            connection.drip("GET /in/orders HTTP/1.1\r\nHost: h\r\nX-A: 1\r\nbad line\r");
            assertThat(connection.response().text())
                    .contains("The header line \"bad")
                    .contains("has no colon");
        }
        assertThat(rig.onlyCapture().headers().first("X-A")).contains("1");
    }

    @Test
    void recordsOnlyTheFaultyOneOfPipelinedRequests() throws IOException {
        String good = "POST /in/orders/good HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nok";
        String bad = "POST /in/orders/bad HTTP/1.1\r\nContent-Length: 3\r\n\r\nbad";
        try (RawConnection connection = rig.connect()) {
            connection.send(good + bad);
            assertThat(connection.response().status()).isEqualTo(200);
            assertThat(connection.response().status()).isEqualTo(400);
            assertThat(connection.isAtEnd()).isTrue();
        }
        assertThat(rig.captures()).hasSize(2);
        Capture last = rig.captures().getLast();
        assertThat(new String(rig.body(last), StandardCharsets.ISO_8859_1)).isEqualTo(bad);
    }

    @Test
    void recordsASenderThatEndsWithinTheHead() throws IOException {
        try (RawConnection connection = rig.connect()) {
            connection.send("GET /in/orders HTTP/1.1\r\nHost: h\r\nX-Ha");
            connection.endOfSending();
            assertThat(connection.response().text()).contains("after 38 bytes").contains("CR LF CR LF");
            assertThat(connection.isAtEnd()).isTrue();
        }
        assertThat(refusal().reason()).isEqualTo("incomplete");
        assertThat(rig.onlyCapture().inbox()).isEqualTo("orders");
    }

    @Test
    void recordsASenderThatResetsWithinTheHead() throws IOException {
        try (RawConnection connection = rig.connect()) {
            connection.send("GET /in/orders HTTP/1.1\r\nHost: h\r\nX-Ha");
            connection.reset();
        }
        rig.awaitCapture();
        assertThat(refusal().reason()).isEqualTo("incomplete");
    }

    @Test
    void saysNothingOfAConnectionThatSendsNothing() throws IOException {
        try (RawConnection connection = rig.connect()) {
            connection.endOfSending();
            assertThat(connection.isAtEnd()).isTrue();
        }
        assertThat(rig.captures()).isEmpty();
    }

    @Test
    void doesNotWaitForTheBodyOfARequestItRefusesAnyway() throws IOException {
        rig.close();
        rig = new ReceiverRig(
                spool,
                new ReceiverLimits(
                        () -> 1_000,
                        Duration.ofMillis(200),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60),
                        Duration.ofMillis(200)));
        RawConnection.Response response = exchange("POST /in/orders HTTP/1.1\r\nContent-Length: 1000\r\n\r\nhello");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).contains("no Host header");
    }

    @Test
    void sendsNothingButTheRefusalWhenItCannotBeStored() throws IOException {
        rig.journal.failWith("no space left on device");
        RawConnection.Response response = exchange("GARBAGE\r\n\r\n");

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.text()).contains("no space left on device");
    }

    @Test
    void makesNoMoreInboxesThanRequestsMayMake() throws IOException {
        for (int i = 1; i < InboxDirectory.MADE_AT_MOST; i++) {
            rig.inboxes.save(Inboxes.inbox("inbox-" + i));
        }
        rig.hub.publish(new dev.hookbench.event.CoreEvent.InboxChanged("all"));

        assertThat(exchange("GARBAGE\r\n\r\n").text()).contains("The first line is \"GARBAGE\"");
        assertThat(rig.captures()).isEmpty();
    }

    private RawConnection.Response exchange(String request) throws IOException {
        try (RawConnection connection = rig.connect()) {
            RawConnection.Response response = connection.send(request).response();
            connection.endOfSending();
            assertThat(connection.isAtEnd()).isTrue();
            return response;
        }
    }

    private Refusal refusal() {
        return Objects.requireNonNull(rig.onlyCapture().refusal());
    }
}
