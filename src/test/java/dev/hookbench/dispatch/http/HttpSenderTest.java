package dev.hookbench.dispatch.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Failed;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.FakeEndpoint;
import dev.hookbench.testing.FakeEndpoint.Received;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HttpSenderTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final FakeEndpoint endpoint = FakeEndpoint.start();
    private volatile NameResolver resolver = NameResolver.system();
    private volatile Set<Integer> ownPorts = Set.of();
    private final FakeClock clock = new FakeClock();
    private final HttpSender sender = new HttpSender(() -> ownPorts, host -> resolver.resolve(host), clock);

    @AfterEach
    void close() {
        sender.close();
        endpoint.close();
    }

    @Test
    void sendsExactlyWhatItIsGivenAndNothingMore() {
        byte[] body = {0, 1, (byte) 0xFF, '\r', '\n', 0};
        Headers headers =
                Headers.of("x-MiXeD", "one", "X-mixed", "two", "Latin", "caf\u00e9 \u0080\u00bf", "Empty", "");
        Exchanged exchanged = sender.send(request("POST", "/a%2Fb?q=1&&r", headers, body, LONG));

        Received got = endpoint.received().getFirst();
        assertThat(got.line()).isEqualTo("POST /a%2Fb?q=1&&r HTTP/1.1");
        assertThat(got.body()).isEqualTo(body);
        assertThat(got.headers())
                .isEqualTo(Headers.of(
                        "Host",
                        "127.0.0.1:" + endpoint.port(),
                        "x-MiXeD",
                        "one",
                        "X-mixed",
                        "two",
                        "Latin",
                        "caf\u00e9 \u0080\u00bf",
                        "Empty",
                        "",
                        "Content-Length",
                        "6"));
        assertThat(answered(exchanged).status()).isEqualTo(200);
    }

    @Test
    void tellsTheWholeAnswer() {
        endpoint.next(
                FakeEndpoint.raw(
                        "HTTP/1.1 202 All Right\r\nSet-Cookie: a=1\r\nset-cookie: b=2\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\n\u001f\u008bx"));
        Exchanged exchanged = sender.send(post("/"));

        Answered answer = answered(exchanged);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.reasonPhrase()).isEqualTo("All Right");
        assertThat(answer.headers().fields().subList(0, 2))
                .isEqualTo(Headers.of("Set-Cookie", "a=1", "set-cookie", "b=2").fields());
        assertThat(exchanged.body()).isEqualTo(new byte[] {0x1f, (byte) 0x8b, 'x'});
        assertThat(answer.body().size()).isEqualTo(3);
        assertThat(answer.truncated()).isFalse();
        assertThat(answer.ipAddress()).isEqualTo("127.0.0.1");
        assertThat(answer.endedAt()).isEqualTo(clock.instant());
        assertThat(answer.timings().connect()).isNotNull();
        assertThat(answer.timings().firstByte()).isNotNull();
        assertThat(answer.timings().tls()).isNull();
    }

    @Test
    void keepsAConnectionAndForgetsCookies() {
        endpoint.next(FakeEndpoint.raw("HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nContent-Length: 0\r\n\r\n"));
        sender.send(post("/one"));
        Answered second = answered(sender.send(post("/two")));

        assertThat(endpoint.received()).extracting(Received::connection).containsExactly(1, 1);
        assertThat(endpoint.received().get(1).headers().has("Cookie")).isFalse();
        assertThat(second.timings().connect()).isNull();
        assertThat(second.ipAddress()).isEqualTo("127.0.0.1");
    }

    @Test
    void opensAnotherConnectionWhenTheKeptOneWasClosed() {
        endpoint.next(FakeEndpoint.rawThenClose("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        answered(sender.send(post("/one")));
        Awaitility.await().until(() -> endpoint.open() == 0);
        assertThat(answered(sender.send(post("/two"))).status()).isEqualTo(200);
        assertThat(endpoint.received()).extracting(Received::connection).containsExactly(1, 2);
    }

    @Test
    void readsNoMoreThanItsLimitOfAnEndlessBody() {
        endpoint.next(FakeEndpoint.endless());
        Exchanged exchanged = sender.send(post("/"));

        assertThat(answered(exchanged).truncated()).isTrue();
        assertThat(answered(exchanged).status()).isEqualTo(200);
        assertThat(exchanged.body()).hasSize(HttpSender.BODY_LIMIT);
    }

    @Test
    void keepsABodyOfExactlyItsLimitWhole() {
        endpoint.next(FakeEndpoint.raw("HTTP/1.1 200 OK\r\nContent-Length: " + HttpSender.BODY_LIMIT + "\r\n\r\n"
                + "x".repeat(HttpSender.BODY_LIMIT)));
        Exchanged exchanged = sender.send(post("/"));

        assertThat(answered(exchanged).truncated()).isFalse();
        assertThat(exchanged.body()).hasSize(HttpSender.BODY_LIMIT);
    }

    @Test
    void followsNoRedirect() {
        endpoint.next(FakeEndpoint.raw(
                "HTTP/1.1 302 Found\r\nLocation: " + endpoint.url("/next") + "\r\nContent-Length: 0\r\n\r\n"));
        assertThat(answered(sender.send(post("/first"))).status()).isEqualTo(302);
        assertThat(endpoint.received()).hasSize(1);
    }

    @Test
    void limitsTheWholeExchangeAgainstAnEndpointThatNeverAnswers() {
        endpoint.next(FakeEndpoint.stall());
        Failed failed = failed(sender.send(post("/", Duration.ofMillis(200))));

        assertThat(failed.error()).isEqualTo(ErrorClass.TIMEOUT);
        assertThat(failed.message()).contains("took the connection but did not answer", "http_timeout");
        assertThat(failed.ipAddress()).isEqualTo("127.0.0.1");
    }

    @Test
    void limitsTheWholeExchangeAgainstADrippingBody() {
        endpoint.next(FakeEndpoint.drip());
        Failed failed = failed(sender.send(post("/", Duration.ofMillis(300))));

        assertThat(failed.error()).isEqualTo(ErrorClass.TIMEOUT);
        assertThat(failed.message()).contains("answered 200 but its answer did not end");
    }

    @Test
    void limitsTheWholeExchangeAgainstADrippingBodyOnAKeptConnection() {
        endpoint.next(FakeEndpoint.status(200), FakeEndpoint.drip());
        sender.send(post("/"));
        assertThat(failed(sender.send(post("/", Duration.ofMillis(300)))).error())
                .isEqualTo(ErrorClass.TIMEOUT);
        assertThat(endpoint.received()).extracting(Received::connection).containsExactly(1, 1);
    }

    @Test
    void neverRepeatsARequestWhoseConnectionBroke() {
        endpoint.next(FakeEndpoint.reset());
        Failed failed = failed(sender.send(post("/")));

        assertThat(failed.error()).isEqualTo(ErrorClass.CONNECTION_CLOSED);
        assertThat(failed.message())
                .contains("closed the connection without an answer", "127.0.0.1:" + endpoint.port());
        assertThat(endpoint.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    HTTP/1.1 200 OK\\r\\nContent-Length: 10\\r\\n\\r\\nabc               | CONNECTION_CLOSED | before its answer was whole
                    HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n     | BAD_RESPONSE      | not HTTP/1.1
                    SSH-2.0-OpenSSH_9.9\\r\\n                                         | BAD_RESPONSE      | not HTTP/1.1
                    HTTP/1.1 abc\\r\\n\\r\\n                                           | BAD_RESPONSE      | not HTTP/1.1
                    HTTP/9.9 200 OK\\r\\n\\r\\n                                        | BAD_RESPONSE      | not HTTP/1.1
                    ''                                                             | CONNECTION_CLOSED | without an answer
                    """)
    void namesWhatIsWrongWithAnAnswer(String answer, ErrorClass error, String words) {
        endpoint.next(FakeEndpoint.rawThenClose(answer.replace("\\r\\n", "\r\n")));
        Failed failed = failed(sender.send(post("/")));

        assertThat(failed.error()).as(failed.message()).isEqualTo(error);
        assertThat(failed.message()).contains(words, "127.0.0.1:" + endpoint.port());
    }

    @Test
    void refusesMoreHeadersThanItsLimit() {
        endpoint.next(FakeEndpoint.raw("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(201) + "\r\n"));
        assertThat(failed(sender.send(post("/"))).error()).isEqualTo(ErrorClass.BAD_RESPONSE);
        endpoint.next(
                FakeEndpoint.raw("HTTP/1.1 200 OK\r\n" + ("X: " + "y".repeat(1000) + "\r\n").repeat(80) + "\r\n"));
        assertThat(failed(sender.send(post("/"))).message()).contains("64 KiB");
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Failed failed = failed(sender.send(to("http://127.0.0.1:" + free + "/")));
        assertThat(failed.error()).isEqualTo(ErrorClass.CONNECTION_REFUSED);
        assertThat(failed.message()).startsWith("nobody listens at 127.0.0.1:" + free);
    }

    @Test
    void saysThatANameHasNoAddress() {
        resolver = host -> {
            throw new UnknownHostException(host);
        };
        Failed failed = failed(sender.send(to("http://orders.test/")));
        assertThat(failed.error()).isEqualTo(ErrorClass.DNS);
        assertThat(failed.message()).contains("\"orders.test\" has no address");
        assertThat(failed.timings().dns()).isNotNull();
    }

    @Test
    void limitsLookingUpAName() {
        CompletableFuture<List<InetAddress>> never = new CompletableFuture<>();
        resolver = _ -> never.join();
        Failed failed = failed(sender.send(to("http://slow.test/", Duration.ofMillis(200))));
        assertThat(failed.error()).isIn(ErrorClass.DNS, ErrorClass.TIMEOUT);
    }

    @Test
    void saysThatAPlainPortSpeaksNoTls() {
        endpoint.otherwise(FakeEndpoint.status(200));
        Failed failed = failed(sender.send(to("https://127.0.0.1:" + endpoint.port() + "/", Duration.ofSeconds(2))));
        assertThat(failed.error()).isIn(ErrorClass.TLS, ErrorClass.TIMEOUT);
        assertThat(failed.message()).contains("127.0.0.1:" + endpoint.port());
    }

    @ParameterizedTest
    @CsvSource({
        "a9fea9fe", // 169.254.169.254, where clouds keep credentials
        "a9fe0001",
        "fe800000000000000000000000000001",
        "fd000ec2000000000000000000000254",
        "00000000000000000000ffffa9fea9fe", // mapped
        "0064ff9b0000000000000000a9fea9fe", // NAT64
        "2002a9fea9fe00000000000000000000", // 6to4
        "000000000000000000000000a9fea9fe", // IPv4-compatible
        "646464c8", // 100.100.100.200
    })
    void refusesMetadataAddressesWhateverNameLeadsThere(String address) throws UnknownHostException {
        InetAddress dialled = InetAddress.getByAddress(HexFormat.of().parseHex(address));
        resolver = _ -> List.of(dialled);
        Failed failed = failed(sender.send(to("http://innocent.test/latest/meta-data")));
        assertThat(failed.error()).isEqualTo(ErrorClass.FORBIDDEN_ADDRESS);
        assertThat(failed.message()).contains("link-local or metadata");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "127.1.2.3", "localhost", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]"})
    void refusesHookbenchsOwnPortsInEverySpelling(String host) {
        ownPorts = Set.of(endpoint.port());
        Failed failed = failed(sender.send(to("http://" + host + ":" + endpoint.port() + "/api/v1")));
        assertThat(failed.error()).isEqualTo(ErrorClass.FORBIDDEN_ADDRESS);
        assertThat(failed.message()).contains("Hookbench's own control API");
        assertThat(endpoint.received()).isEmpty();
    }

    @Test
    void judgesTheAddressDialledAndNotOneLookedUpBefore() throws UnknownHostException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        resolver = _ -> List.of(loopback);
        assertThat(answered(sender.send(to("http://flips.test:" + endpoint.port() + "/")))
                        .status())
                .isEqualTo(200);
        resolver = _ -> List.of(InetAddress.getByAddress(new byte[] {(byte) 169, (byte) 254, 0, 1}), loopback);
        assertThat(failed(sender.send(to("http://other.test:" + endpoint.port() + "/")))
                        .error())
                .isEqualTo(ErrorClass.FORBIDDEN_ADDRESS);
        assertThat(endpoint.received()).hasSize(1);
    }

    @Test
    void closingLeavesTheOutcomeUnknown() {
        endpoint.next(FakeEndpoint.stall());
        CompletableFuture<Exchanged> exchanged = CompletableFuture.supplyAsync(() -> sender.send(post("/")));
        Awaitility.await().until(() -> endpoint.received().size() == 1);
        sender.close();
        assertThat(exchanged.join().outcome()).isInstanceOf(Unknown.class);
    }

    private OutgoingRequest post(String path) {
        return post(path, LONG);
    }

    private OutgoingRequest post(String path, Duration timeout) {
        return request("POST", path, Headers.none(), "{}".getBytes(StandardCharsets.UTF_8), timeout);
    }

    private OutgoingRequest request(String method, String path, Headers headers, byte[] body, Duration timeout) {
        Destination destination =
                Destination.parse(endpoint.url("/")).result().orElseThrow().withTarget(path);
        return new OutgoingRequest(method, destination, headers, body, timeout);
    }

    private static OutgoingRequest to(String url) {
        return to(url, LONG);
    }

    private static OutgoingRequest to(String url, Duration timeout) {
        return new OutgoingRequest(
                "POST", Destination.parse(url).result().orElseThrow(), Headers.none(), new byte[] {'x'}, timeout);
    }

    private static Answered answered(Exchanged exchanged) {
        assertThat(exchanged.outcome()).isInstanceOf(Answered.class);
        return (Answered) exchanged.outcome();
    }

    private static Failed failed(Exchanged exchanged) {
        assertThat(exchanged.outcome()).isInstanceOf(Failed.class);
        return (Failed) exchanged.outcome();
    }
}
