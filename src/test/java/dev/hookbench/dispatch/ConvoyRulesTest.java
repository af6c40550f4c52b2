package dev.hookbench.dispatch;

import static dev.hookbench.dispatch.DispatchBench.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.breaker.BreakerDraft;
import dev.hookbench.domain.breaker.BreakerState;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.project.ProjectDraft;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.FakeEndpoint;
import dev.hookbench.testing.FakeEndpoint.Received;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of Convoy's that span several parts of the engine, each over a real socket. */
final class ConvoyRulesTest {
    private final DispatchBench bench = DispatchBench.started(3);

    @AfterEach
    void close() {
        bench.close();
    }

    /** {@code retry_limit} counts all attempts; 0 allows the first like 1 ({@code convoy.md} 3). */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aLimitOfNoneOrOneEndsWithTheFirstMiss(int limit) {
        bench.has(bench.orders(limit).build());
        bench.endpoint.otherwise(FakeEndpoint.status(500));
        Delivery failed = bench.until(bench.send(), DeliveryStatus.FAILURE);
        assertThat(failed.attempts()).isEqualTo(1);
        assertThat(failed.nextAttemptAt()).isNull();
        assertThat(bench.endpoint.received()).hasSize(1);
    }

    /** What is resent while the breaker is open is taken, waits, and uses up no attempt ({@code convoy.md} 2.3). */
    @Test
    void whatIsResentWhileTheBreakerIsOpenIsTakenAndWaits() {
        bench.has(bench.orders(1).build());
        BreakerDraft breaker = new BreakerDraft(true, "30", "30", "70", "5", "5", "10", "5");
        bench.project.save(new ProjectDraft(true, "1", breaker));
        bench.current().tick();
        bench.endpoint.otherwise(FakeEndpoint.status(500));
        Delivery failed = bench.until(bench.send(), DeliveryStatus.FAILURE);
        for (int i = 0; i < 9; i++) {
            bench.until(bench.send(), DeliveryStatus.FAILURE);
        }
        bench.advance(Duration.ofSeconds(30));
        assertThat(bench.current().breakers().breaker(ORDERS).orElseThrow().state())
                .isEqualTo(BreakerState.OPEN);

        assertThat(bench.current().resend(failed.uid()).result()).isPresent();
        Awaitility.await()
                .until(() -> bench.now(failed).description().startsWith("The circuit breaker of orders is open"));
        assertThat(bench.now(failed))
                .extracting(Delivery::status, Delivery::attempts)
                .containsExactly(DeliveryStatus.SCHEDULED, 1);
        assertThat(bench.endpoint.received()).hasSize(10);
    }

    /** Convoy signs a compact form that nobody receives, the trap E of {@code convoy.md} 5.3. */
    @Test
    void whatIsPrettyIsSentAndSignedAsItIs() {
        String pretty = "{ \"event\": \"invoice.paid\",\n  \"html\": \"<b>&é</b>\" }";
        Delivery delivery = DispatchBench.accepted(bench.current().send(DispatchBench.draft(pretty)))
                .deliveries()
                .getFirst();
        bench.until(delivery, DeliveryStatus.SUCCESS);

        Received got = bench.endpoint.received().getFirst();
        assertThat(got.text()).isEqualTo(pretty);
        assertThat(new SignatureSchemes()
                        .verify(
                                new SignedRequest("POST", "/hook", got.headers(), got.body()),
                                SchemeSettings.of("convoy-advanced", SecretText.of("secret-of-ORDERS")),
                                bench.clock.instant())
                        .verdict())
                .isInstanceOf(Verdict.Valid.class);
    }

    /** What shows who Hookbench is belongs to the attempt, so no delivery carries a name of before ({@code convoy.md} 6). */
    @Test
    void anAttemptShowsTheAuthenticationOfItsMoment() {
        bench.has(keyed("X-Old-Key", "old-key-0123456789"));
        bench.endpoint.next(FakeEndpoint.status(500));
        Delivery delivery = bench.untilAttempts(bench.send(), 1);
        bench.has(keyed("X-New-Key", "new-key-0123456789"));
        bench.advance(Duration.ofSeconds(4));
        bench.until(delivery, DeliveryStatus.SUCCESS);

        List<Received> got = bench.endpoint.received();
        assertThat(got.getFirst().headers().first("X-Old-Key")).contains("old-key-0123456789");
        assertThat(got.getLast().headers().first("X-New-Key")).contains("new-key-0123456789");
        assertThat(got.getLast().headers().has("X-Old-Key")).isFalse();
    }

    private Endpoint keyed(String header, String key) {
        return bench.orders(3)
                .authentication(new Authentication.ApiKey(header, SecretText.of(key)))
                .build();
    }
}
