package dev.hookbench.dispatch;

import static dev.hookbench.dispatch.DispatchBench.ORDERS;
import static dev.hookbench.dispatch.DispatchBench.accepted;
import static dev.hookbench.dispatch.DispatchBench.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryCommands.Preview;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.journal.JournalEntry.AttemptEnded;
import dev.hookbench.domain.journal.JournalEntry.AttemptStarted;
import dev.hookbench.domain.journal.JournalEntry.EventAccepted;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.FakeEndpoint;
import dev.hookbench.testing.FakeEndpoint.Received;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DispatcherTest {
    private final DispatchBench bench = DispatchBench.started(3);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void deliversAnEventSignedAndRecordsBothSides() {
        Delivery delivery = bench.until(bench.send(), DeliveryStatus.SUCCESS);

        Received got = bench.endpoint.received().getFirst();
        assertThat(got.text()).isEqualTo("{\"id\":1}");
        assertThat(valid(got, "secret-of-ORDERS")).isTrue();
        assertThat(delivery.description()).isEqualTo("Answered 200.");
        assertThat(delivery.attempts()).isEqualTo(1);
        assertThat(delivery.lastStatusCode()).isEqualTo(200);
        assertThat(bench.deliveries.attempts(delivery.uid())).singleElement().satisfies(attempt -> {
            assertThat(attempt.requestHeaders()).isEqualTo(got.headers());
            assertThat(attempt.number()).isEqualTo(1);
            Answered answer = (Answered) attempt.outcome();
            assertThat(answer.headers().first("X-Fake")).contains("1");
            assertThat(bench.journal.readAll(answer.body())).isEqualTo("ok".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(bench.published)
                .contains(
                        new CoreEvent.DeliveryChanged(delivery.uid()),
                        new CoreEvent.EventAccepted(delivery.eventUid()));
    }

    @Test
    void journalsTheEventTheStartAndTheResultInThatOrder() {
        Delivery delivery = bench.until(bench.send(), DeliveryStatus.SUCCESS);
        assertThat(bench.journal.entries())
                .extracting(stored -> stored.entry().getClass().getSimpleName())
                .containsExactly(
                        EventAccepted.class.getSimpleName(),
                        AttemptStarted.class.getSimpleName(),
                        AttemptEnded.class.getSimpleName());
        AttemptEnded ended = (AttemptEnded) bench.journal.entries().getLast().entry();
        assertThat(ended.delivery()).isEqualTo(delivery);
    }

    @Test
    void ordersHeadersAsConvoyDoes() {
        bench.has(bench.orders(3)
                .authentication(new Authentication.ApiKey("X-Api-Key", SecretText.of("k1")))
                .build());
        EventDraft draft = new EventDraft(
                new Target.OneEndpoint(ORDERS),
                "order.paid",
                "application/json",
                "{}".getBytes(StandardCharsets.UTF_8),
                Headers.of(
                        "x-custom",
                        "1",
                        "x-api-key",
                        "stolen",
                        "X-CONVOY-SIGNATURE",
                        "forged",
                        "x-convoy-idempotency-key",
                        "other"),
                "key-1");
        bench.until(accepted(bench.current().send(draft)).deliveries().getFirst(), DeliveryStatus.SUCCESS);

        Headers got = bench.endpoint.received().getFirst().headers();
        assertThat(got.fields().stream().map(field -> field.name()))
                .containsExactly(
                        "Host",
                        "X-Convoy-Signature",
                        "Content-Type",
                        "X-Api-Key",
                        "x-custom",
                        "User-Agent",
                        "X-Convoy-Idempotency-Key",
                        "Content-Length");
        assertThat(got.first("X-Api-Key")).contains("k1");
        assertThat(got.first("X-Convoy-Idempotency-Key")).contains("key-1");
        assertThat(got.first("User-Agent")).contains("Hookbench/1.2.3");
    }

    @Test
    void keepsTheApiKeyOutOfWhatIsRecordedAndPreviewed() {
        bench.has(bench.orders(3)
                .authentication(new Authentication.ApiKey("X-Api-Key", SecretText.of("k-0123456789-secret")))
                .build());
        String delivery = bench.until(bench.send(), DeliveryStatus.SUCCESS).uid();

        Headers sent = bench.endpoint.received().getFirst().headers();
        Headers recorded = bench.deliveries.attempts(delivery).getFirst().requestHeaders();
        assertThat(sent.first("X-Api-Key")).contains("k-0123456789-secret");
        assertThat(recorded.first("X-Api-Key")).contains("••••••••cret");
        assertThat(recorded.size()).isEqualTo(sent.size());
        assertThat(bench.journal.entries().toString()).doesNotContain("0123456789");
        assertThat(bench.current()
                        .preview(draft("{}"))
                        .result()
                        .orElseThrow()
                        .headers()
                        .first("X-Api-Key"))
                .contains("••••••••cret");
    }

    @Test
    void previewsExactlyWhatIsSent() {
        Preview preview = bench.current().preview(draft("{\"id\":1}")).result().orElseThrow();
        assertThat(bench.deliveries.recentEvents(1)).isEmpty();
        bench.until(bench.send(), DeliveryStatus.SUCCESS);
        assertThat(bench.endpoint.received().getFirst().headers()).isEqualTo(preview.headers());
        assertThat(preview.url()).isEqualTo(bench.endpoint.url("/hook"));
    }

    @Test
    void retriesAtItsTimeUntilItSucceeds() {
        bench.endpoint.next(FakeEndpoint.status(503), FakeEndpoint.status(500));
        Delivery waiting = bench.untilAttempts(bench.send(), 1);
        assertThat(waiting.status()).isEqualTo(DeliveryStatus.RETRY);
        assertThat(waiting.nextAttemptAt()).isEqualTo(bench.clock.instant().plusSeconds(4));
        assertThat(waiting.description()).isEqualTo("Attempt 1 of 3: answered 503. The next follows after 4 s.");

        bench.advance(Duration.ofMillis(3_999));
        assertThat(bench.now(waiting).status()).isEqualTo(DeliveryStatus.RETRY);
        bench.advance(Duration.ofMillis(1));
        bench.untilAttempts(waiting, 2);
        bench.advance(Duration.ofSeconds(4));

        Delivery done = bench.until(waiting, DeliveryStatus.SUCCESS);
        assertThat(done.attempts()).isEqualTo(3);
        assertThat(done.description()).isEqualTo("Answered 200 to attempt 3.");
        assertThat(bench.state())
                .as("a success on the last attempt never disables")
                .isEqualTo(EndpointState.ACTIVE);
    }

    @Test
    void failsForGoodAfterItsLastAttemptAndDisablesTheEndpoint() {
        Delivery failed = fail();
        assertThat(failed.description())
                .isEqualTo("Answered 503 to all 3 attempts over 8 s."
                        + " It made orders inactive: send a failed delivery again to probe it, or activate it.");
        assertThat(bench.state()).isEqualTo(EndpointState.INACTIVE);
        assertThat(bench.endpoints.history(ORDERS).getFirst().deliveryUid()).isEqualTo(failed.uid());
        assertThat(bench.published).contains(new CoreEvent.EndpointChanged(ORDERS));
    }

    @Test
    void leavesTheEndpointActiveWhenDisablingIsOff() {
        bench.settings.put(Settings.DISABLE_ENDPOINT, "false");
        assertThat(fail().description()).isEqualTo("Answered 503 to all 3 attempts over 8 s.");
        assertThat(bench.state()).isEqualTo(EndpointState.ACTIVE);
    }

    @Test
    void saysWhyWithoutAnAnswer() {
        bench.endpoint.next(FakeEndpoint.reset());
        Delivery delivery = bench.untilAttempts(bench.send(), 1);
        assertThat(delivery.description())
                .startsWith("Attempt 1 of 3: 127.0.0.1:" + bench.endpoint.port()
                        + " closed the connection without an answer")
                .endsWith("The next follows after 4 s.");
        assertThat(delivery.lastStatusCode()).isZero();
    }

    @Test
    void saysWhereARedirectWouldHaveGone() {
        bench.endpoint.next(
                FakeEndpoint.raw("HTTP/1.1 301 Moved\r\nLocation: https://new.test/\r\nContent-Length: 0\r\n\r\n"));
        assertThat(bench.untilAttempts(bench.send(), 1).description())
                .contains("answered 301 (redirect to https://new.test/, which is not followed");
    }

    @Test
    void signsWithEverySecretThatLivesAtTheMomentOfSigning() {
        bench.has(bench.orders(3)
                .secrets(
                        secret("S1", "old-secret", bench.clock.instant().plusSeconds(60)),
                        secret("S2", "new-secret", null))
                .build());
        bench.until(bench.send(), DeliveryStatus.SUCCESS);
        bench.advance(Duration.ofSeconds(60));
        bench.until(bench.send(), DeliveryStatus.SUCCESS);

        Received during = bench.endpoint.received().get(0);
        Received after = bench.endpoint.received().get(1);
        assertThat(during.headers().first("X-Convoy-Signature").orElseThrow()).containsOnlyOnce("t=");
        assertThat(during.headers().first("X-Convoy-Signature").orElseThrow().split("v1=", -1))
                .hasSize(3);
        assertThat(List.of(valid(during, "old-secret"), valid(during, "new-secret")))
                .containsOnly(true);
        assertThat(valid(after, "old-secret")).isFalse();
        assertThat(valid(after, "new-secret")).isTrue();
    }

    @Test
    void keepsOneWebhookIdOverAllAttemptsOfStandardWebhooks() {
        bench.has(bench.orders(3)
                .signature(SignaturePlan.standardWebhooks())
                .secrets(secret("S1", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", null))
                .build());
        bench.endpoint.next(FakeEndpoint.status(500));
        Delivery delivery = bench.untilAttempts(bench.send(), 1);
        bench.advance(Duration.ofSeconds(4));
        bench.until(delivery, DeliveryStatus.SUCCESS);

        assertThat(bench.endpoint.received())
                .extracting(got -> got.headers().first("webhook-id").orElse(""))
                .containsExactly(delivery.uid(), delivery.uid());
        assertThat(bench.endpoint.received())
                .extracting(got -> got.headers().first("webhook-timestamp").orElse(""))
                .doesNotHaveDuplicates();
    }

    @Test
    void storesADuplicateAndDeliversItNot() {
        EventDraft keyed = new EventDraft(
                new Target.OneEndpoint(ORDERS), "order.paid", "text/plain", new byte[] {'x'}, Headers.none(), "key-1");
        Delivery first = accepted(bench.current().send(keyed)).deliveries().getFirst();
        Accepted second = accepted(bench.current().send(keyed));
        bench.until(first, DeliveryStatus.SUCCESS);

        assertThat(second.event().duplicate()).isTrue();
        assertThat(second.deliveries()).isEmpty();
        assertThat(bench.deliveries.findEvent(second.event().uid())).contains(second.event());
        assertThat(bench.endpoint.received()).hasSize(1);
    }

    @Test
    void sendsToEveryEndpointOfAnOwnerAndDiscardsWithAReason() {
        bench.has(bench.orders(3).ownerId("shop").build());
        bench.has(Endpoints.of("B")
                .name("billing")
                .ownerId("shop")
                .state(EndpointState.PAUSED)
                .build());
        bench.has(Endpoints.of("C")
                .name("crm")
                .ownerId("shop")
                .state(EndpointState.INACTIVE)
                .build());
        bench.has(Endpoints.of("D")
                .name("depot")
                .ownerId("shop")
                .state(EndpointState.PENDING)
                .build());
        EventDraft draft =
                new EventDraft(new Target.Owner("shop"), "order.paid", "text/plain", new byte[0], Headers.none(), "");
        List<Delivery> made = accepted(bench.current().send(draft)).deliveries();

        assertThat(made).extracting(Delivery::endpointName).containsExactly("billing", "crm", "depot", "orders");
        assertThat(made.subList(0, 3)).extracting(Delivery::status).containsOnly(DeliveryStatus.DISCARDED);
        assertThat(made.get(0).description()).startsWith("billing is paused: un-pause it");
        assertThat(made.get(1).description()).startsWith("crm is inactive since a delivery to it failed");
        assertThat(made.get(2).description()).startsWith("depot is pending");
        bench.until(made.get(3), DeliveryStatus.SUCCESS);
        assertThat(bench.endpoint.received()).hasSize(1);
    }

    @Test
    void acceptsNothingThatIsNotOnDisk() {
        bench.journal.failWith("The disk is full.");
        assertThatThrownBy(bench::send).isInstanceOf(StorageUnavailable.class).hasMessage("The disk is full.");
        assertThat(bench.deliveries.recentEvents(1)).isEmpty();
        bench.journal.recover();
        bench.until(bench.send(), DeliveryStatus.SUCCESS);
    }

    @Test
    void sendsNothingBeforeItsStartIsOnDisk() {
        bench.endpoint.next(FakeEndpoint.status(500));
        Delivery delivery = bench.untilAttempts(bench.send(), 1);
        bench.journal.hold();
        bench.advance(Duration.ofSeconds(4));
        Awaitility.await().until(() -> bench.journal.waiting() == 1);
        assertThat(bench.endpoint.received()).hasSize(1);
        bench.journal.release();
        bench.until(delivery, DeliveryStatus.SUCCESS);
        assertThat(bench.endpoint.received()).hasSize(2);
    }

    @Test
    void waitsWithSendingWhileTheDiskTakesNothing() {
        bench.endpoint.next(FakeEndpoint.status(500));
        Delivery delivery = bench.untilAttempts(bench.send(), 1);
        bench.journal.failWith("The disk is full.");
        bench.advance(Duration.ofSeconds(4));
        Awaitility.await().until(() -> bench.refusedAppends.get() == 1);
        assertThat(bench.endpoint.received()).hasSize(1);
        bench.journal.recover();
        Awaitility.await().until(() -> {
            bench.advance(Duration.ofSeconds(1));
            return bench.now(delivery).status() == DeliveryStatus.SUCCESS;
        });
        assertThat(bench.deliveries.attempts(delivery.uid())).hasSize(2);
    }

    @Test
    void keepsAResultUntilTheDiskTakesIt() {
        CountDownLatch gate = new CountDownLatch(1);
        bench.endpoint.next(FakeEndpoint.after(gate));
        Delivery delivery = bench.send();
        bench.untilReceived(1);
        bench.journal.failWith("The disk is full.");
        gate.countDown();
        Awaitility.await().until(() -> bench.refusedAppends.get() == 1);
        bench.until(delivery, DeliveryStatus.PROCESSING);
        bench.journal.recover();
        assertThat(bench.until(delivery, DeliveryStatus.SUCCESS).lastStatusCode())
                .isEqualTo(200);
        assertThat(bench.endpoint.received()).hasSize(1);
    }

    @Test
    void failsWithoutRetryWhatItsSettingsCannotSign() {
        bench.has(bench.orders(3)
                .signature(SignaturePlan.of(SignaturePlan.Kind.ADVANCED, "X-Sig", "MD5", "hex"))
                .build());
        Delivery failed = bench.until(bench.send(), DeliveryStatus.FAILURE);
        assertThat(failed.description())
                .startsWith("The request cannot be signed:")
                .contains("It is not tried again");
        assertThat(failed.attempts()).isEqualTo(1);
        assertThat(bench.state()).isEqualTo(EndpointState.ACTIVE);
        assertThat(bench.endpoint.received()).isEmpty();
    }

    private Delivery fail() {
        bench.endpoint.otherwise(FakeEndpoint.status(503));
        Delivery delivery = bench.untilAttempts(bench.send(), 1);
        bench.advance(Duration.ofSeconds(4));
        bench.untilAttempts(delivery, 2);
        bench.advance(Duration.ofSeconds(4));
        return bench.until(delivery, DeliveryStatus.FAILURE);
    }

    private EndpointSecret secret(String uid, String value, @Nullable Instant expiresAt) {
        return new EndpointSecret(uid, SecretText.of(value), bench.clock.instant(), expiresAt);
    }

    private boolean valid(Received got, String secret) {
        SignedRequest request = new SignedRequest("POST", bench.endpoint.url("/hook"), got.headers(), got.body());
        return new SignatureSchemes()
                        .verify(
                                request,
                                SchemeSettings.of("convoy-advanced", SecretText.of(secret)),
                                bench.clock.instant())
                        .verdict()
                instanceof Verdict.Valid;
    }
}
