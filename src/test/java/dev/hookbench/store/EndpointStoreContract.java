package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Authentication.ApiKey;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStats;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.OAuth2.ClientAssertion;
import dev.hookbench.domain.endpoint.OAuth2.ExpiryUnit;
import dev.hookbench.domain.endpoint.OAuth2.FieldMapping;
import dev.hookbench.domain.endpoint.OAuth2.SharedSecret;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.endpoint.SignaturePlan.Version;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.testing.Deliveries;
import dev.hookbench.testing.Endpoints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every endpoint store does. */
abstract class EndpointStoreContract {
    private static final Instant TIME = Instant.parse("2026-11-23T10:00:00.000000009Z");

    abstract EndpointStore store();

    abstract DeliveryStore deliveries();

    @Test
    void listsEndpointsByName() {
        Endpoint zebra = Endpoints.of("E1").name("zebra").ownerId("acme").build();
        Endpoint ant = Endpoints.of("E2").name("ant").ownerId("acme").build();
        Endpoint other = Endpoints.of("E3").name("bee").ownerId("other").build();
        List.of(zebra, ant, other).forEach(store()::save);
        assertThat(store().all()).containsExactly(ant, other, zebra);
        assertThat(store().ownedBy("acme")).containsExactly(ant, zebra);
        assertThat(store().ownedBy("")).isEmpty();
        assertThat(store().find("E3")).contains(other);
        assertThat(store().find("E4")).isEmpty();
    }

    @Test
    void keepsEveryPartOfAnEndpoint() {
        Endpoint endpoint = Endpoints.of("E1")
                .url("https://example.org/hook?a=1&b='2'")
                .ownerId("acme")
                .httpTimeout(Duration.ofMillis(1_500))
                .authentication(new ApiKey("X-Api-Key", SecretText.of("key ✓")))
                .signature(SignaturePlan.of(SignaturePlan.Kind.SIMPLE, "X-Sig", "SHA512", "base64"))
                .retryPlan(new RetryPlan(RetryPlan.Strategy.EXPONENTIAL, Duration.ofSeconds(7), 3))
                .options(Endpoints.everyOption())
                .state(EndpointState.PAUSED)
                .secrets(
                        new EndpointSecret("S2", SecretText.of("older\n"), TIME, TIME.plusSeconds(60)),
                        new EndpointSecret("S1", SecretText.of("current"), TIME.plusNanos(1), null))
                .build();
        store().save(endpoint);
        assertThat(store().find("E1")).contains(endpoint);
    }

    @ParameterizedTest
    @MethodSource
    void keepsEveryKindOfAuthentication(Authentication authentication) {
        Endpoint endpoint = Endpoints.of("E1").authentication(authentication).build();
        store().save(endpoint);
        assertThat(store().find("E1")).contains(endpoint);
    }

    static List<Authentication> keepsEveryKindOfAuthentication() {
        OAuth2 shared = OAuth2.of("https://id.test/token", "client", new SharedSecret(SecretText.of("shared ✓")));
        return List.of(
                new Authentication.None(),
                new ApiKey("X-Api-Key", SecretText.of("\"k\"")),
                new Authentication.Basic("user \"1\"", SecretText.of("pass:word")),
                new Authentication.Bearer(SecretText.of("token")),
                shared,
                new OAuth2(
                        "https://id.test/token?a=1",
                        "client",
                        new ClientAssertion(SecretText.of("{\"kty\":\"EC\"}"), "PS256", "issuer", "subject"),
                        "urn:grant",
                        "read write",
                        "https://api.test",
                        new FieldMapping("token", "kind", "life"),
                        ExpiryUnit.MINUTES));
    }

    @Test
    void keepsSignatureVersionsInTheirOrder() {
        Endpoint endpoint = Endpoints.of("E1")
                .signature(new SignaturePlan(
                        SignaturePlan.Kind.ADVANCED,
                        "X-Sig",
                        List.of(new Version("SHA512", "base64"), Version.DEFAULT, new Version("SHA256", "base64"))))
                .build();
        store().save(endpoint);
        assertThat(store().find("E1")).contains(endpoint);
    }

    @Test
    void whatWasTakenAwayIsGone() {
        store().save(Endpoints.of("E1")
                .authentication(new Authentication.Bearer(SecretText.of("token")))
                .options(Endpoints.everyOption())
                .build());
        store().save(Endpoints.endpoint("E1"));
        assertThat(store().find("E1")).contains(Endpoints.endpoint("E1"));
    }

    @Test
    void savingAgainReplacesWithItsSecrets() {
        store().save(Endpoints.endpoint("E1"));
        Endpoint changed = Endpoints.of("E1")
                .name("renamed")
                .state(EndpointState.INACTIVE)
                .secrets(new EndpointSecret("S9", SecretText.of("other"), TIME, null))
                .build();
        store().save(changed);
        assertThat(store().all()).containsExactly(changed);
    }

    /** A delivery may move the endpoint while a person has it in a form. */
    @Test
    void editingReplacesAllButTheState() {
        store().save(Endpoints.endpoint("E1"));
        Endpoint edited = Endpoints.of("E1")
                .name("renamed")
                .secrets(new EndpointSecret("S9", SecretText.of("other"), TIME, null))
                .build();
        store().move(Endpoints.change("E1", EndpointState.ACTIVE, EndpointState.INACTIVE));
        assertThat(store().edit(edited)).contains(edited.in(EndpointState.INACTIVE));
        assertThat(store().all()).containsExactly(edited.in(EndpointState.INACTIVE));
    }

    @Test
    void whatWasDeletedMeanwhileIsNotMadeAgainByAnEdit() {
        store().save(Endpoints.endpoint("E1"));
        store().delete("E1");
        assertThat(store().edit(Endpoints.endpoint("E1"))).isEmpty();
        assertThat(store().all()).isEmpty();
    }

    @Test
    void movesOnlyFromTheExpectedState() {
        store().save(Endpoints.endpoint("E1"));
        StateChange pause = Endpoints.change("E1", EndpointState.ACTIVE, EndpointState.PAUSED);
        assertThat(store().move(pause)).isTrue();
        assertThat(store().move(pause)).isFalse();
        assertThat(store().move(Endpoints.change("E9", EndpointState.ACTIVE, EndpointState.PAUSED)))
                .isFalse();
        assertThat(store().find("E1").orElseThrow().state()).isEqualTo(EndpointState.PAUSED);
        assertThat(store().history("E1")).containsExactly(pause);
    }

    @Test
    void historyIsNewestFirstAndOutlivesTheEndpoint() {
        StateChange made = Endpoints.change("E1", null, EndpointState.ACTIVE);
        StateChange failed = new StateChange(
                "E1", TIME, EndpointState.ACTIVE, EndpointState.INACTIVE, "Its last attempt failed.", "D1");
        store().save(Endpoints.endpoint("E1"));
        store().addHistory(made);
        store().move(failed);
        store().addHistory(Endpoints.change("E2", null, EndpointState.ACTIVE));
        store().delete("E1");
        assertThat(store().history("E1")).containsExactly(failed, made);
        assertThat(store().find("E1")).isEmpty();
        assertThat(store().stats()).isEmpty();
    }

    @Test
    void statsTellHowItHasBeenDoing() {
        store().save(Endpoints.endpoint("E1"));
        store().save(Endpoints.endpoint("E2"));
        finish("A1", Deliveries.answered(204));
        finish("A2", Deliveries.answered(500));
        finish("A3", Deliveries.failed(ErrorClass.DNS));
        finish("A4", new Unknown());
        finish("A3", Deliveries.answered(200));
        assertThat(store().stats())
                .isEqualTo(Map.of(
                        "E1",
                        new EndpointStats(List.of(true, false, false), 1, 2, 0, Deliveries.MADE.plusSeconds(1)),
                        "E2",
                        EndpointStats.none()));
    }

    @Test
    void countsDeliveriesInARowThatFailedForGood() {
        store().save(Endpoints.endpoint("E1"));
        finish("A1", Deliveries.answered(500), DeliveryStatus.FAILURE);
        finish("A2", Deliveries.answered(500), DeliveryStatus.RETRY);
        finish("A3", Deliveries.failed(ErrorClass.DNS), DeliveryStatus.FAILURE);
        finish("A3", Deliveries.failed(ErrorClass.DNS), DeliveryStatus.FAILURE);
        finish("A4", Deliveries.failed(ErrorClass.BAD_REQUEST), DeliveryStatus.FAILURE);
        assertThat(store().stats("E1").exhausted()).isEqualTo(2);
        finish("A5", Deliveries.answered(200), DeliveryStatus.SUCCESS);
        assertThat(store().stats("E1").exhausted()).isZero();
        assertThat(store().stats("NONE")).isEqualTo(EndpointStats.none());
    }

    @Test
    void countsAnewOnceItIsActiveAgain() {
        store().save(Endpoints.endpoint("E1"));
        finish("A1", Deliveries.answered(500), DeliveryStatus.FAILURE);
        store().move(Endpoints.change("E1", EndpointState.ACTIVE, EndpointState.INACTIVE));
        assertThat(store().stats("E1").exhausted()).isEqualTo(1);
        store().move(Endpoints.change("E1", EndpointState.INACTIVE, EndpointState.ACTIVE));
        assertThat(store().stats("E1").exhausted()).isZero();
    }

    @Test
    void statsRememberTheLastTwelve() {
        store().save(Endpoints.endpoint("E1"));
        for (int i = 0; i < 14; i++) {
            finish("A" + i, Deliveries.answered(i < 3 ? 500 : 200));
        }
        EndpointStats stats = store().stats().getOrDefault("E1", EndpointStats.none());
        assertThat(stats.recent()).hasSize(12).startsWith(false, true).endsWith(true);
        assertThat(stats.succeeded()).isEqualTo(11);
        assertThat(stats.failed()).isEqualTo(3);
    }

    private void finish(String attemptUid, AttemptOutcome outcome) {
        finish(attemptUid, outcome, DeliveryStatus.SCHEDULED);
    }

    private void finish(String attemptUid, AttemptOutcome outcome, DeliveryStatus made) {
        Delivery delivery = Deliveries.of("D-" + attemptUid)
                .endpoint("E1", "one")
                .status(made)
                .build();
        deliveries().finished(delivery, Deliveries.attempt(attemptUid, delivery).ended(outcome), null);
    }
}
