package dev.hookbench.dispatch.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.Ulids;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Contact;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.endpoint.EndpointOptions;
import dev.hookbench.domain.endpoint.EndpointOptions.ContentType;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.OAuth2.ClientAssertion;
import dev.hookbench.domain.endpoint.OAuth2.SharedSecret;
import dev.hookbench.domain.endpoint.OptionsDraft;
import dev.hookbench.domain.endpoint.OptionsDraft.TlsDraft;
import dev.hookbench.domain.endpoint.RateLimit;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.endpoint.SignaturePlan.Kind;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.domain.endpoint.TlsSettings;
import dev.hookbench.domain.endpoint.TlsSettings.ClientCertificate;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import dev.hookbench.testing.Certificates;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.FakeClock;
import dev.hookbench.testing.InMemoryEndpointStore;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class EndpointServiceTest {
    private static final String URL = "http://127.0.0.1:9400/in/orders";

    private final FakeClock clock = new FakeClock();
    private final InMemoryEndpointStore store = new InMemoryEndpointStore();
    private final EventHub hub = new EventHub();
    private final List<CoreEvent> published = new ArrayList<>();
    private final EndpointService service =
            new EndpointService(store, clock, new Ulids(clock, new Random(1)), new Random(2), hub);

    EndpointServiceTest() {
        hub.subscribe(published::add);
    }

    @Test
    void makesAnActiveEndpointWithASecretAndAHistory() {
        Endpoint made = done(service.create(EndpointDraft.of(" orders ", URL)));
        assertThat(store.find(made.uid())).contains(made);
        assertThat(made.name()).isEqualTo("orders");
        assertThat(made.state()).isEqualTo(EndpointState.ACTIVE);
        assertThat(made.httpTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(made.retryPlan()).isEqualTo(Endpoints.CONVOYS_PLAN);
        assertThat(made.secrets()).singleElement().satisfies(secret -> {
            assertThat(secret.value().reveal()).matches("[0-9a-zA-Z_-]{25}");
            assertThat(secret.expiresAt()).isNull();
        });
        assertThat(store.history(made.uid()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.from()).isNull());
        assertThat(published).containsExactly(new CoreEvent.EndpointChanged(made.uid()));
    }

    @Test
    void makesStandardWebhooksSecretsOf32Bytes() {
        Endpoint made = done(service.create(with(SignaturePlan.standardWebhooks(), null)));
        String value = made.secrets().getFirst().value().reveal();
        assertThat(value).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(value.substring(6))).hasSize(32);
    }

    @Test
    void namesEveryFaultAtOnce() {
        EndpointDraft draft = new EndpointDraft(
                " ",
                "ftp://host",
                "a\u0000b",
                "",
                "0",
                new Authentication.ApiKey("Content-Type", SecretText.of("a\nb")),
                SignaturePlan.of(Kind.ADVANCED, "X Sig", "MD5", "octal"),
                RetryPlan.Strategy.LINEAR,
                "86401",
                "ten",
                null,
                SecretText.of(" "));
        assertThat(service.create(draft).reasons())
                .extracting(Problem::field)
                .containsExactly(
                        "name",
                        "owner_id",
                        "url",
                        "http_timeout",
                        "authentication.header_name",
                        "authentication.header_value",
                        "signature.header",
                        "signature.hash",
                        "signature.encoding",
                        "retry.interval",
                        "retry.attempts",
                        "secret");
        assertThat(store.all()).isEmpty();
        assertThat(published).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "120, true",
        "' 30 ', true",
        "0, false",
        "121, false",
        "-1, false",
        "1.5, false",
        "30s, false",
        "'', false",
        "٣٠, false",
        "99999999999, false",
    })
    void takesWholeSecondsFrom1To120(String timeout, boolean taken) {
        List<Problem> problems = service.create(draft("orders", timeout)).reasons();
        assertThat(problems.isEmpty()).isEqualTo(taken);
        if (!taken) {
            assertThat(problems.getFirst())
                    .isEqualTo(new Problem(
                            "http_timeout",
                            timeout,
                            "http_timeout is \"" + timeout + "\": give a whole number of seconds from 1 to 120."));
        }
    }

    @Test
    void takesNamesOfUpTo200Characters() {
        assertThat(service.create(draft("x".repeat(200), "30")).reasons()).isEmpty();
        assertThat(service.create(draft("x".repeat(201), "30")).reasons())
                .extracting(Problem::message)
                .containsExactly("name has 201 characters: shorten it to at most 200.");
    }

    @ParameterizedTest
    @CsvSource({"Host", "content-length", "CONTENT-TYPE", "Transfer-Encoding", "connection", "x-convoy-signature"})
    void refusesAuthenticationHeadersThatTheRequestNeeds(String name) {
        assertThat(service.create(with(SignaturePlan.advanced(), new Authentication.ApiKey(name, SecretText.of("k"))))
                        .reasons())
                .extracting(Problem::field, Problem::value)
                .containsExactly(tuple("authentication.header_name", name));
    }

    @ParameterizedTest
    @CsvSource({
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, true",
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, true",
        "whsec_c2hvcnQ=, false",
        "not base64!, false",
    })
    void wantsStandardWebhooksSecretsInTheirForm(String secret, boolean taken) {
        EndpointDraft draft = withSecret(SignaturePlan.standardWebhooks(), secret);
        List<Problem> problems = service.create(draft).reasons();
        assertThat(problems.isEmpty()).isEqualTo(taken);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.field()).isEqualTo("secret");
            assertThat(problem.value()).as("a secret is never repeated").isEmpty();
            assertThat(problem.message()).contains("24 to 64").doesNotContain(secret);
        });
    }

    @Test
    void updatingKeepsStateSecretsAndAuthentication() {
        Authentication key = new Authentication.ApiKey("X-Key", SecretText.of("k"));
        Endpoint made = done(service.create(with(SignaturePlan.advanced(), key)));
        service.togglePause(made.uid());
        clock.advance(Duration.ofSeconds(5));
        EndpointDraft change = EndpointDraft.of("new name", URL + "/2");
        Endpoint updated = done(service.update(made.uid(), keepingAuthentication(change)));

        assertThat(updated.authentication()).isEqualTo(key);
        assertThat(updated.state()).isEqualTo(EndpointState.PAUSED);
        assertThat(updated.secrets()).isEqualTo(made.secrets());
        assertThat(updated.createdAt()).isEqualTo(made.createdAt());
        assertThat(updated.updatedAt()).isEqualTo(clock.instant());
        assertThat(done(service.update(made.uid(), change)).authentication()).isEqualTo(new Authentication.None());
    }

    @Test
    void updatingNeverUndoesAMoveThatADeliveryMadeMeanwhile() {
        Endpoint made = done(service.create(EndpointDraft.of("orders", URL)));
        EndpointStore racing = (EndpointStore) Proxy.newProxyInstance(
                EndpointStore.class.getClassLoader(), new Class<?>[] {EndpointStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("edit")) {
                        store.move(Endpoints.change(made.uid(), EndpointState.ACTIVE, EndpointState.INACTIVE));
                    }
                    return method.invoke(store, arguments);
                });
        EndpointService late = new EndpointService(racing, clock, new Ulids(clock, new Random(3)), new Random(4), hub);
        Endpoint updated = done(late.update(made.uid(), EndpointDraft.of("renamed", URL)));
        assertThat(updated.state()).isEqualTo(EndpointState.INACTIVE);
        assertThat(store.find(made.uid())).contains(updated);
        assertThat(updated.name()).isEqualTo("renamed");
    }

    @Test
    void refusesASignatureThatTheSecretDoesNotFit() {
        Endpoint made = done(service.create(EndpointDraft.of("orders", URL)));
        assertThat(service.update(made.uid(), with(SignaturePlan.standardWebhooks(), null))
                        .reasons())
                .extracting(Problem::field)
                .containsExactly("signature.kind");
    }

    @Test
    void pausesUnpausesAndActivatesWithAHistory() {
        Endpoint made = done(service.create(EndpointDraft.of("orders", URL)));
        assertThat(done(service.togglePause(made.uid())).state()).isEqualTo(EndpointState.PAUSED);
        assertThat(done(service.togglePause(made.uid())).state()).isEqualTo(EndpointState.ACTIVE);
        assertThat(service.activate(made.uid()).reasons().getFirst().message())
                .startsWith("current endpoint status - active, does not support activation");
        store.move(Endpoints.change(made.uid(), EndpointState.ACTIVE, EndpointState.INACTIVE));
        assertThat(done(service.activate(made.uid())).state()).isEqualTo(EndpointState.ACTIVE);
        assertThat(store.history(made.uid()))
                .extracting(StateChange::cause)
                .containsExactly(
                        "Activated by the user.",
                        "Changed by hand.",
                        "Un-paused by the user.",
                        "Paused by the user.",
                        "The endpoint was made.");
    }

    @Test
    void rotatesWithAnOverlap() {
        Endpoint made = done(service.create(EndpointDraft.of("orders", URL)));
        Endpoint rotated = done(service.expireSecret(made.uid(), SecretText.of("given"), Duration.ofHours(1)));

        EndpointSecret old = rotated.secrets().getFirst();
        assertThat(old.value()).isEqualTo(made.secrets().getFirst().value());
        assertThat(old.expiresAt()).isEqualTo(clock.instant().plusSeconds(3600));
        assertThat(rotated.secrets().getLast().value()).isEqualTo(SecretText.of("given"));
        assertThat(rotated.secretsLiveAt(clock.instant().plusSeconds(3599))).hasSize(2);
        assertThat(rotated.secretsLiveAt(clock.instant().plusSeconds(3600))).hasSize(1);
    }

    @Test
    void rotatingAgainKeepsEarlierExpiriesAndDropsLongExpiredSecrets() {
        Endpoint made = done(service.create(EndpointDraft.of("orders", URL)));
        service.expireSecret(made.uid(), null, Duration.ZERO);
        clock.advance(Duration.ofDays(29));
        Endpoint second = done(service.expireSecret(made.uid(), null, Duration.ofHours(1)));
        assertThat(second.secrets()).hasSize(3);
        assertThat(second.secretsLiveAt(clock.instant())).hasSize(2);
        clock.advance(Duration.ofDays(1));
        assertThat(done(service.expireSecret(made.uid(), null, Duration.ofDays(30)))
                        .secrets())
                .hasSize(3)
                .doesNotContain(second.secrets().getFirst());
    }

    @ParameterizedTest
    @CsvSource({"-1, expiration", "2592001, expiration", "0, ", "2592000, "})
    void takesOverlapsUpTo30Days(long seconds, @Nullable String fault) {
        Endpoint made = done(service.create(EndpointDraft.of("orders", URL)));
        assertThat(service.expireSecret(made.uid(), null, Duration.ofSeconds(seconds))
                        .reasons())
                .extracting(Problem::field)
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void refusesTheCurrentSecretAndBlankOnes() {
        Endpoint made = done(service.create(EndpointDraft.of("orders", URL)));
        SecretText current = made.secrets().getFirst().value();
        for (SecretText value : List.of(current, SecretText.of(" "), SecretText.of("x".repeat(257)))) {
            assertThat(service.expireSecret(made.uid(), value, Duration.ZERO).reasons())
                    .extracting(Problem::field, Problem::value)
                    .containsExactly(tuple("secret", ""));
        }
    }

    @Test
    void keepsOptionsThatAnUpdateLeavesOut() {
        OptionsDraft draft = new OptionsDraft(
                "application/x-www-form-urlencoded",
                Headers.of("X-Tenant", "acme"),
                new TlsDraft(false, "", "", null),
                " 5 ",
                "60",
                "",
                true,
                new Contact("ops@example.org", "", "https://teams.test/hook"));
        Endpoint made = done(service.create(EndpointDraft.of("orders", URL).withOptions(draft)));
        assertThat(made.options())
                .isEqualTo(new EndpointOptions(
                        ContentType.FORM,
                        Headers.of("X-Tenant", "acme"),
                        new TlsSettings(false, null, null),
                        new RateLimit(5, Duration.ofSeconds(60)),
                        0,
                        true,
                        new Contact("ops@example.org", "", "https://teams.test/hook")));
        EndpointDraft change = EndpointDraft.of("renamed", URL).withOptions(null);
        assertThat(done(service.update(made.uid(), change)).options()).isEqualTo(made.options());
        assertThat(done(service.update(made.uid(), EndpointDraft.of(made).withUrl(URL + "/2")))
                        .options())
                .isEqualTo(made.options());
    }

    @Test
    void namesEveryFaultOfOptions() {
        OptionsDraft draft = new OptionsDraft(
                "text/xml",
                Headers.of("Content-Type", "a", "X Bad", "b", "X-Convoy-Signature", "c", "X-Empty", " "),
                new TlsDraft(true, "no pem", "no pem either", SecretText.of("k")),
                "5",
                "0",
                "65",
                false,
                new Contact("nobody", "slack", "ftp://teams"));
        assertThat(service.create(EndpointDraft.of("orders", URL).withOptions(draft))
                        .reasons())
                .extracting(Problem::field)
                .containsExactly(
                        "content_type",
                        "extra_headers",
                        "extra_headers",
                        "extra_headers",
                        "extra_headers",
                        "tls.ca",
                        "mtls_client_cert.client_cert",
                        "rate_limit_duration",
                        "concurrency",
                        "support_email",
                        "slack_webhook_url",
                        "teams_webhook_url");
    }

    @Test
    void aKeyThatIsLeftOutIsTheOneThatIsStored(@TempDir Path folder) throws Exception {
        try (Certificates certificates = Certificates.make(folder)) {
            TlsDraft both = new TlsDraft(true, "", certificates.pem("client"), certificates.key("client"));
            Endpoint made = done(service.create(EndpointDraft.of("orders", URL).withOptions(with(both))));
            ClientCertificate stored = new ClientCertificate(certificates.pem("client"), certificates.key("client"));
            assertThat(made.options().tls().clientCertificate()).isEqualTo(stored);
            assertThat(done(service.update(made.uid(), EndpointDraft.of(made)))
                            .options()
                            .tls()
                            .clientCertificate())
                    .isEqualTo(stored);
            TlsDraft another = new TlsDraft(true, "", certificates.pem("good"), null);
            assertThat(service.update(made.uid(), EndpointDraft.of(made).withOptions(with(another)))
                            .reasons())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.field()).isEqualTo("mtls_client_cert.client_key");
                        assertThat(problem.value()).isEmpty();
                    });
        }
    }

    @ParameterizedTest
    @MethodSource
    void namesEveryFaultOfAnAuthentication(Authentication authentication, List<String> fields) {
        assertThat(service.create(with(SignaturePlan.advanced(), authentication))
                        .reasons())
                .allSatisfy(problem -> assertThat(problem.message()).doesNotContain("s3cret"))
                .extracting(Problem::field)
                .isEqualTo(fields);
    }

    static List<Arguments> namesEveryFaultOfAnAuthentication() {
        SecretText secret = SecretText.of("s3cret");
        SecretText none = SecretText.of("");
        return List.of(
                Arguments.of(new Authentication.Basic("", none), List.of("authentication.username")),
                Arguments.of(new Authentication.Basic("a:b", secret), List.of("authentication.username")),
                Arguments.of(
                        new Authentication.Basic("a", SecretText.of("s3cret\n")), List.of("authentication.password")),
                Arguments.of(new Authentication.Basic("a", none), List.of()),
                Arguments.of(new Authentication.Bearer(none), List.of("authentication.token")),
                Arguments.of(new Authentication.Bearer(SecretText.of("s3cret\n")), List.of("authentication.token")),
                Arguments.of(
                        OAuth2.of("ftp://id", " ", new SharedSecret(none)),
                        List.of("authentication.url", "authentication.client_id", "authentication.client_secret")),
                Arguments.of(
                        OAuth2.of("https://id.test", "c", new ClientAssertion(secret, "HS256", "", "")),
                        List.of("authentication.signing_algorithm")),
                Arguments.of(
                        OAuth2.of("https://id.test", "c", new ClientAssertion(secret, "ES256", "", "")),
                        List.of("authentication.signing_key")),
                Arguments.of(OAuth2.of("https://id.test", "c", new SharedSecret(secret)), List.of()));
    }

    @Test
    void aStaticHeaderMayNotTakeThePlaceOfTheStoredAuthentication() {
        Endpoint made =
                done(service.create(with(SignaturePlan.advanced(), new Authentication.Bearer(SecretText.of("token")))));
        OptionsDraft plain = OptionsDraft.defaults();
        OptionsDraft draft = new OptionsDraft(
                plain.contentType(),
                Headers.of("authorization", "mine"),
                plain.tls(),
                "",
                "",
                "",
                false,
                plain.contact());
        assertThat(service.update(made.uid(), EndpointDraft.of(made).withOptions(draft))
                        .reasons())
                .extracting(Problem::field, Problem::value)
                .containsExactly(tuple("extra_headers", "authorization"));
    }

    @Test
    void rotatingASimpleSignatureWarns() {
        Endpoint advanced = done(service.create(EndpointDraft.of("orders", URL)));
        assertThat(advanced.rotationWarning()).isEmpty();
        Endpoint simple = done(service.create(
                with(SignaturePlan.of(Kind.SIMPLE, "X-Sig", "SHA256", "hex"), new Authentication.None())));
        assertThat(done(service.expireSecret(simple.uid(), null, Duration.ofHours(1)))
                        .rotationWarning())
                .contains("simple mode", "only the newest secret signs", "Change to the advanced signature first");
    }

    private static OptionsDraft with(TlsDraft tls) {
        OptionsDraft plain = OptionsDraft.defaults();
        return new OptionsDraft(plain.contentType(), plain.extraHeaders(), tls, "", "", "", false, plain.contact());
    }

    @Test
    void deletesAndKnowsItNoMore() {
        Endpoint made = done(service.create(EndpointDraft.of("orders", URL)));
        service.delete(made.uid());
        assertThat(store.all()).isEmpty();
        assertThat(published).hasSize(2);
        assertThat(List.of(
                        service.delete(made.uid()),
                        service.activate(made.uid()),
                        service.update(made.uid(), EndpointDraft.of("a", URL)),
                        service.expireSecret(made.uid(), null, Duration.ZERO)))
                .allSatisfy(outcome ->
                        assertThat(outcome.reasons().getFirst().message()).startsWith("endpoint not found"));
    }

    private static EndpointDraft draft(String name, String timeout) {
        EndpointDraft plain = EndpointDraft.of(name, URL);
        return new EndpointDraft(
                name,
                URL,
                "",
                "",
                timeout,
                plain.authentication(),
                plain.signature(),
                plain.retryStrategy(),
                "100",
                "10",
                null,
                null);
    }

    private static EndpointDraft with(SignaturePlan plan, @Nullable Authentication authentication) {
        return new EndpointDraft(
                "orders",
                URL,
                "",
                "",
                "30",
                authentication,
                plan,
                RetryPlan.Strategy.EXPONENTIAL,
                "1",
                "100",
                null,
                null);
    }

    private static EndpointDraft withSecret(SignaturePlan plan, String secret) {
        return new EndpointDraft(
                "orders",
                URL,
                "",
                "",
                "30",
                null,
                plan,
                RetryPlan.Strategy.LINEAR,
                "86400",
                "1",
                null,
                SecretText.of(secret));
    }

    private static EndpointDraft keepingAuthentication(EndpointDraft draft) {
        return new EndpointDraft(
                draft.name(),
                draft.url(),
                "",
                "",
                "60",
                null,
                draft.signature(),
                draft.retryStrategy(),
                "5",
                "3",
                null,
                SecretText.of("ignored on an update"));
    }

    private static Endpoint done(Outcome<Endpoint> outcome) {
        return outcome.result().orElseThrow(() -> new AssertionError(outcome.reasons()));
    }
}
