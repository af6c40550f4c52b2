package dev.hookbench.dispatch;

import static dev.hookbench.dispatch.DispatchBench.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.FakeEndpoint;
import dev.hookbench.testing.FakeEndpoint.Behaviour;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Endpoints that misbehave: each gives its delivery an outcome with the cure, and touches no other. */
final class BadEndpointsTest {
    private static final int KEPT = 256 * 1024;
    private static final String GIB = "1073741824";

    private final DispatchBench bench = DispatchBench.started(3);
    private final FakeEndpoint decent = FakeEndpoint.start();

    @BeforeEach
    void shortPatience() {
        bench.has(bench.orders(3).httpTimeout(Duration.ofMillis(400)).build());
        bench.has(Endpoints.of("DECENT").name("decent").url(decent.url("/hook")).build());
    }

    @AfterEach
    void close() {
        decent.close();
        bench.close();
    }

    private static Arguments bad(String name, Behaviour behaviour, ErrorClass error, String... words) {
        return Arguments.of(name, behaviour, error, List.of(words));
    }

    static Stream<Arguments> misbehaving() {
        String notHttp = "check that the port is a web server's";
        String timeout = "look at what the endpoint waits for, or raise http_timeout (at most 120 s).";
        return Stream.of(
                bad(
                        "another protocol",
                        FakeEndpoint.rawThenClose("SSH-2.0-OpenSSH_9.9\r\n"),
                        ErrorClass.BAD_RESPONSE,
                        "something that is not HTTP/1.1",
                        notHttp),
                bad(
                        "bytes of no protocol",
                        FakeEndpoint.rawThenClose("\u0000\u00ff\u0007\u001b[2J\r\n\r\n"),
                        ErrorClass.BAD_RESPONSE,
                        "something that is not HTTP/1.1",
                        notHttp),
                bad(
                        "a line without end",
                        FakeEndpoint.rawThenClose("x".repeat(100_000)),
                        ErrorClass.BAD_RESPONSE,
                        "header block above the limit",
                        "shorten its headers"),
                bad(
                        "two lengths",
                        FakeEndpoint.rawThenClose(
                                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc"),
                        ErrorClass.BAD_RESPONSE,
                        "something that is not HTTP/1.1"),
                bad(
                        "a length below nothing",
                        FakeEndpoint.rawThenClose("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n"),
                        ErrorClass.BAD_RESPONSE,
                        "something that is not HTTP/1.1"),
                bad(
                        "the head byte by byte",
                        FakeEndpoint.dripHead(),
                        ErrorClass.TIMEOUT,
                        "took the connection but did not answer within",
                        timeout),
                bad(
                        "interim answers for ever",
                        FakeEndpoint.interimForEver(),
                        ErrorClass.TIMEOUT,
                        "took the connection but did not answer within",
                        timeout),
                bad(
                        "the body byte by byte",
                        FakeEndpoint.drip(),
                        ErrorClass.TIMEOUT,
                        "answered 200 but its answer did not end within",
                        timeout),
                bad(
                        "no answer",
                        FakeEndpoint.stall(),
                        ErrorClass.TIMEOUT,
                        "took the connection but did not answer within",
                        timeout),
                bad(
                        "closed in the middle of the body",
                        FakeEndpoint.rawThenClose("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"),
                        ErrorClass.CONNECTION_CLOSED,
                        "answered 200 but closed the connection before its answer was whole",
                        "look in its log"),
                bad(
                        "closed in the middle of a chunk",
                        FakeEndpoint.rawThenClose("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"),
                        ErrorClass.CONNECTION_CLOSED,
                        "closed the connection before its answer was whole"),
                bad(
                        "closed before the last chunk",
                        FakeEndpoint.rawThenClose("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n"),
                        ErrorClass.CONNECTION_CLOSED,
                        "closed the connection before its answer was whole"),
                bad(
                        "a chunk of no size",
                        FakeEndpoint.rawThenClose("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
                        ErrorClass.BAD_RESPONSE,
                        "something that is not HTTP/1.1"),
                bad(
                        "reset",
                        FakeEndpoint.reset(),
                        ErrorClass.CONNECTION_CLOSED,
                        "closed the connection without an answer",
                        "goes again under the same webhook id"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misbehaving")
    void isAFailedAttemptThatNamesTheCureAndTouchesNoOther(
            String name, Behaviour behaviour, ErrorClass error, List<String> words) {
        bench.endpoint.next(behaviour);
        Delivery bad = bench.send();
        bench.untilReceived(1);
        bench.until(toDecent(), DeliveryStatus.SUCCESS);

        Delivery waiting = bench.untilAttempts(bad, 1);
        assertThat(waiting.status()).isEqualTo(DeliveryStatus.RETRY);
        assertThat(waiting.description())
                .startsWith("Attempt 1 of 3: ")
                .contains(words)
                .contains("127.0.0.1:" + bench.endpoint.port())
                .endsWith("The next follows after 4 s.")
                .doesNotContain("\u001b", "\u0007", "\u0000");
        Attempt attempt = bench.deliveries.attempts(bad.uid()).getFirst();
        assertThat(attempt.outcome())
                .isInstanceOfSatisfying(
                        AttemptOutcome.Failed.class,
                        failed -> assertThat(failed.error()).isEqualTo(error));

        bench.advance(Duration.ofSeconds(4));
        assertThat(bench.until(bad, DeliveryStatus.SUCCESS).attempts()).isEqualTo(2);
    }

    /** What is wanted of an answer is its status: its first 256 KiB are kept and the rest is not fetched. */
    @Test
    void ofAGibibyteTheStartIsKeptAndTheRestNotFetched() throws IOException {
        bench.endpoint.next(FakeEndpoint.flood("HTTP/1.1 200 OK\r\nContent-Length: " + GIB + "\r\n\r\n"));
        Delivery flooded = bench.until(bench.send(), DeliveryStatus.SUCCESS);
        assertThat(flooded.description()).isEqualTo("Answered 200.");
        AttemptOutcome.Answered answer = (AttemptOutcome.Answered)
                bench.deliveries.attempts(flooded.uid()).getFirst().outcome();
        assertThat(answer.truncated()).isTrue();
        assertThat(answer.body().size()).isEqualTo(KEPT);
        assertThat(bench.journal.readAll(answer.body())).hasSize(KEPT);
        Awaitility.await("the connection is closed on the flood").until(() -> bench.endpoint.open() == 0);
        bench.until(bench.send(), DeliveryStatus.SUCCESS);
        bench.until(toDecent(), DeliveryStatus.SUCCESS);
    }

    @Test
    void aFailureOfAGibibyteIsAFailureLikeAnyOther() {
        bench.endpoint.next(FakeEndpoint.flood("HTTP/1.1 500 No\r\nContent-Length: " + GIB + "\r\n\r\n"));
        assertThat(bench.untilAttempts(bench.send(), 1).description())
                .isEqualTo("Attempt 1 of 3: answered 500. The next follows after 4 s.");
    }

    private Delivery toDecent() {
        return DispatchBench.accepted(bench.current()
                        .send(new EventDraft(
                                new Target.OneEndpoint("DECENT"),
                                ORDERS,
                                "application/json",
                                "{}".getBytes(StandardCharsets.UTF_8),
                                Headers.none(),
                                "")))
                .deliveries()
                .getFirst();
    }
}
