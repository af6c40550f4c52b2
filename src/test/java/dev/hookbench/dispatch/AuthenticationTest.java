package dev.hookbench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.OAuth2.ClientAssertion;
import dev.hookbench.domain.endpoint.OAuth2.ExpiryUnit;
import dev.hookbench.domain.endpoint.OAuth2.FieldMapping;
import dev.hookbench.domain.endpoint.OAuth2.SharedSecret;
import dev.hookbench.domain.endpoint.TokenCommands.TokenTest;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.json.Json;
import dev.hookbench.testing.FakeEndpoint;
import dev.hookbench.testing.FakeEndpoint.Behaviour;
import dev.hookbench.testing.FakeEndpoint.Received;
import dev.hookbench.testing.Jwks;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How deliveries show endpoints who Hookbench is, over real sockets to an endpoint and a token endpoint. */
final class AuthenticationTest {
    private static final String CANARY = "canary-0815-secret";

    private final DispatchBench bench = new DispatchBench();
    private final FakeEndpoint identity = FakeEndpoint.start();

    @AfterEach
    void close() {
        bench.close();
        identity.close();
    }

    @Test
    void basicIsSentInUtf8AndMaskedInTheRecord() {
        deliver(new Authentication.Basic("ünicode", SecretText.of(CANARY)));
        String sent = authorization(0);
        assertThat(new String(Base64.getDecoder().decode(sent.substring("Basic ".length())), StandardCharsets.UTF_8))
                .isEqualTo("ünicode:" + CANARY);
        assertThat(recorded()).isEqualTo("Basic ••••••••");
        assertNothingLeaks(sent.substring("Basic ".length()));
    }

    @Test
    void bearerIsSentAndMaskedInTheRecord() {
        deliver(new Authentication.Bearer(SecretText.of(CANARY)));
        assertThat(authorization(0)).isEqualTo("Bearer " + CANARY);
        assertThat(recorded()).isEqualTo("Bearer ••••••••cret");
        assertNothingLeaks("canary");
    }

    @Test
    void aSecretThatCannotBeReadFailsWithoutRetryAndIsNotSentAsNothing() {
        begin(new Authentication.Bearer(SecretText.of("")));
        Delivery failed = bench.until(bench.send(), DeliveryStatus.FAILURE);
        assertThat(failed.description())
                .contains(
                        "authentication configured but could not be applied",
                        "Enter it again",
                        "It is not tried again");
        assertThat(bench.endpoint.received()).isEmpty();
    }

    @Test
    void fetchesATokenByTheClientsSecretAndKeepsIt() {
        identity.otherwise(
                token("{\"access_token\":\"T-1-token-of-the-client\",\"token_type\":\"bearer\",\"expires_in\":3600}"));
        begin(new OAuth2(
                identity.url("/token"),
                "client ü",
                new SharedSecret(SecretText.of(CANARY + "&=")),
                OAuth2.CLIENT_CREDENTIALS,
                "read write",
                "https://api.test",
                FieldMapping.standard(),
                ExpiryUnit.SECONDS));
        bench.until(bench.send(), DeliveryStatus.SUCCESS);
        bench.until(bench.send(), DeliveryStatus.SUCCESS);

        assertThat(identity.received()).hasSize(1);
        Received asked = identity.received().getFirst();
        assertThat(asked.line()).isEqualTo("POST /token HTTP/1.1");
        assertThat(asked.headers().first("Content-Type")).contains("application/x-www-form-urlencoded");
        assertThat(form(asked))
                .isEqualTo(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "client ü",
                        "client_secret", CANARY + "&=",
                        "scope", "read write",
                        "audience", "https://api.test"));
        assertThat(authorization(0)).isEqualTo("Bearer T-1-token-of-the-client");
        assertThat(authorization(1)).isEqualTo("Bearer T-1-token-of-the-client");
        assertThat(recorded()).isEqualTo("Bearer ••••••••");
        assertNothingLeaks("T-1-token");
    }

    @Test
    void fetchesAnotherShortlyBeforeTheTokenExpires() {
        identity.next(token("{\"access_token\":\"T-1\",\"expires_in\":\"10\"}"));
        identity.otherwise(token("{\"access_token\":\"T-2\",\"expires_in\":10}"));
        OAuth2 plain = oauth2();
        begin(new OAuth2(
                plain.url(),
                plain.clientId(),
                plain.proof(),
                plain.grantType(),
                "",
                "",
                FieldMapping.standard(),
                ExpiryUnit.MINUTES));
        bench.until(bench.send(), DeliveryStatus.SUCCESS);
        bench.advance(Duration.ofSeconds(569));
        bench.until(bench.send(), DeliveryStatus.SUCCESS);
        bench.advance(Duration.ofSeconds(1));
        bench.until(bench.send(), DeliveryStatus.SUCCESS);
        assertThat(List.of(authorization(0), authorization(1), authorization(2)))
                .containsExactly("Bearer T-1", "Bearer T-1", "Bearer T-2");
    }

    /** Each exchange is an attempt of the record, and the one more uses up none of the plan. */
    @Test
    void aKeptTokenThatIsRefusedIsFetchedAnewOnceAndAtOnce() {
        identity.next(token("{\"access_token\":\"T-1\"}"));
        identity.otherwise(token("{\"access_token\":\"T-2\"}"));
        begin(oauth2(), 1);
        bench.until(bench.send(), DeliveryStatus.SUCCESS);
        bench.endpoint.next(FakeEndpoint.status(401));
        Delivery again = bench.until(bench.send(), DeliveryStatus.SUCCESS);

        assertThat(again.attempts()).isEqualTo(1);
        assertThat(bench.deliveries.attempts(again.uid()))
                .extracting(attempt -> ((Answered) attempt.outcome()).status())
                .containsExactly(401, 200);
        assertThat(authorization(2)).isEqualTo("Bearer T-2");
        assertThat(identity.received()).hasSize(2);
    }

    @Test
    void aFreshTokenThatIsRefusedIsAnOrdinaryFailure() {
        identity.otherwise(token("{\"access_token\":\"T\"}"));
        bench.endpoint.otherwise(FakeEndpoint.status(401));
        begin(oauth2(), 1);
        Delivery failed = bench.until(bench.send(), DeliveryStatus.FAILURE);
        assertThat(failed.description()).contains("answered 401");
        assertThat(bench.endpoint.received()).hasSize(1);
    }

    @Test
    void deliveriesAtOnceShareOneFetch() {
        CountDownLatch gate = new CountDownLatch(1);
        identity.next((endpoint, socket) -> {
            try {
                gate.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            token("{\"access_token\":\"T\"}").serve(endpoint, socket);
        });
        begin(oauth2());
        List<Delivery> sent = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sent.add(bench.send());
        }
        identity.otherwise(token("{\"access_token\":\"T\"}"));
        gate.countDown();
        sent.forEach(delivery ->
                assertThat(bench.untilAttempts(delivery, 1).attempts()).isEqualTo(1));
        assertThat(identity.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "RS256", "PS256"})
    void showsASignedAssertionInsteadOfASecret(String algorithm) {
        identity.otherwise(token("{\"access_token\":\"T\"}"));
        Jwks keys = Jwks.of(algorithm);
        begin(OAuth2.of(
                identity.url("/token"), "client", new ClientAssertion(keys.privateJwk(), algorithm, "", "subject-1")));
        bench.until(bench.send(), DeliveryStatus.SUCCESS);

        Map<String, String> form = form(identity.received().getFirst());
        assertThat(form)
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .doesNotContainKey("client_secret");
        String[] jwt = form.getOrDefault("client_assertion", "").split("\\.");
        Base64.Decoder base64 = Base64.getUrlDecoder();
        assertThat(Json.parseObject(base64.decode(jwt[0])))
                .containsEntry("alg", algorithm)
                .containsEntry("typ", "JWT")
                .containsEntry("kid", "key-1");
        Map<String, ?> claims = Json.parseObject(base64.decode(jwt[1]));
        assertThat(claims.get("iss")).isEqualTo("client");
        assertThat(claims.get("sub")).isEqualTo("subject-1");
        assertThat(claims.get("aud")).isEqualTo(identity.url("/token"));
        assertThat(String.valueOf(claims.get("exp")))
                .isEqualTo(Long.toString(bench.clock.instant().getEpochSecond() + 300));
        assertThat(String.valueOf(claims.get("jti"))).hasSize(26);
        byte[] signed = (jwt[0] + "." + jwt[1]).getBytes(StandardCharsets.US_ASCII);
        assertThat(keys.verifies(signed, base64.decode(jwt[2]))).isTrue();
    }

    @Test
    void whatTheClientDidWrongFailsWithoutRetryInWordsThatHideTheSecret() {
        identity.otherwise(
                answer(401, "{\"error\":\"invalid_client\",\"error_description\":\"no client has " + CANARY + "\"}"));
        begin(oauth2());
        Delivery failed = bench.until(bench.send(), DeliveryStatus.FAILURE);
        assertThat(failed.description())
                .contains(
                        "answered 401 invalid_client (no client has ***)",
                        "check its URL, the client id",
                        "not tried again");
        assertThat(failed.attempts()).isEqualTo(1);
        assertThat(bench.endpoint.received()).isEmpty();
        assertNothingLeaks(CANARY);
    }

    @Test
    void aTokenEndpointInTroubleIsTriedAgainByThePlan() {
        identity.next(answer(503, "busy"));
        identity.otherwise(token("{\"access_token\":\"T\"}"));
        begin(oauth2());
        Delivery waits = bench.until(bench.send(), DeliveryStatus.RETRY);
        assertThat(waits.description()).contains("no token", "answered 503", "The next follows after 4 s");
        bench.advance(Duration.ofSeconds(4));
        assertThat(bench.until(waits, DeliveryStatus.SUCCESS).attempts()).isEqualTo(2);
    }

    @Test
    void aTokenEndpointThatIsNotThereIsTriedAgainByThePlan() {
        begin(OAuth2.of("http://127.0.0.1:1/token", "client", new SharedSecret(SecretText.of(CANARY))));
        Delivery waits = bench.until(bench.send(), DeliveryStatus.RETRY);
        assertThat(waits.description()).contains("no token from http://127.0.0.1:1/token", "nobody listens");
    }

    @Test
    void aTokenEndpointThatHangsUpIsTriedAgainByThePlan() {
        identity.otherwise(FakeEndpoint.rawThenClose(""));
        begin(oauth2());
        Delivery waits = bench.until(bench.send(), DeliveryStatus.RETRY);
        assertThat(waits.description()).contains("it closed the connection before its answer was whole");
    }

    @Test
    void anAnswerWithoutATokenIsAFaultOfTheMapping() {
        identity.otherwise(token("{\"token\":\"T\"}"));
        begin(oauth2());
        assertThat(bench.until(bench.send(), DeliveryStatus.FAILURE).description())
                .contains("has no text named \"access_token\"", "field mapping");
    }

    @Test
    void theFieldMappingNamesTheAnswersMembers() {
        identity.otherwise(token("{\"token\":\"T\",\"kind\":\"MAC\",\"life\":60000}"));
        OAuth2 plain = oauth2();
        begin(new OAuth2(
                plain.url(),
                plain.clientId(),
                plain.proof(),
                plain.grantType(),
                "",
                "",
                new FieldMapping("token", "kind", "life"),
                ExpiryUnit.MILLISECONDS));
        bench.until(bench.send(), DeliveryStatus.SUCCESS);
        assertThat(authorization(0)).isEqualTo("MAC T");
    }

    @Test
    void settingsCanBeTriedBeforeTheyAreKept() {
        identity.next(
                token("{\"access_token\":\"" + CANARY + "\",\"expires_in\":60}"),
                answer(400, "{\"error\":\"invalid_scope\"}"));
        TokenTest good = bench.current().tokens().test(oauth2()).result().orElseThrow();
        assertThat(good.success()).isTrue();
        assertThat(good.accessToken().masked()).isEqualTo("••••••••cret");
        assertThat(good.tokenType()).isEqualTo("Bearer");
        assertThat(good.expiresAt()).isEqualTo(bench.clock.instant().plusSeconds(60));
        assertThat(good.toString()).doesNotContain(CANARY);
        TokenTest bad = bench.current().tokens().test(oauth2()).result().orElseThrow();
        assertThat(bad.success()).isFalse();
        assertThat(bad.error()).isEqualTo("invalid_scope");
        assertThat(bad.message()).contains("answered 400 invalid_scope");
        assertThat(bench.current()
                        .tokens()
                        .test(OAuth2.of("", "", new SharedSecret(SecretText.of(""))))
                        .reasons())
                .extracting(problem -> problem.field())
                .containsExactly("authentication.url", "authentication.client_id", "authentication.client_secret");
    }

    private void deliver(Authentication authentication) {
        begin(authentication);
        bench.until(bench.send(), DeliveryStatus.SUCCESS);
    }

    private void begin(Authentication authentication) {
        begin(authentication, 3);
    }

    private void begin(Authentication authentication, int attempts) {
        bench.has(bench.orders(attempts).authentication(authentication).build());
        bench.current().start();
    }

    private OAuth2 oauth2() {
        return OAuth2.of(identity.url("/token"), "client", new SharedSecret(SecretText.of(CANARY)));
    }

    private static Behaviour token(String json) {
        return answer(200, json);
    }

    private static Behaviour answer(int status, String body) {
        return FakeEndpoint.raw("HTTP/1.1 " + status + " Told\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    private String authorization(int request) {
        return bench.endpoint
                .received()
                .get(request)
                .headers()
                .first("Authorization")
                .orElse("none");
    }

    private String recorded() {
        Headers headers = attempts().getFirst().requestHeaders();
        return headers.first("Authorization").orElse("none");
    }

    private List<Attempt> attempts() {
        return bench.deliveries.attempts(bench.published.stream()
                .filter(CoreEvent.DeliveryChanged.class::isInstance)
                .map(event -> ((CoreEvent.DeliveryChanged) event).uid())
                .findFirst()
                .orElseThrow());
    }

    private void assertNothingLeaks(String secret) {
        assertThat(bench.journal.entries().toString()).doesNotContain(secret);
        assertThat(bench.published.toString()).doesNotContain(secret);
        assertThat(attempts().toString()).doesNotContain(secret);
    }

    private static Map<String, String> form(Received request) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : request.text().split("&")) {
            int equals = field.indexOf('=');
            fields.put(
                    field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }
}
