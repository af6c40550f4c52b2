package dev.hookbench.signature;

import static dev.hookbench.signature.Samples.NOW;
import static dev.hookbench.signature.Samples.outcome;
import static dev.hookbench.signature.Samples.verify;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

final class SignatureSchemesTest {
    private static final List<String> SCHEMES = Forger.SCHEMES;
    private static final SignatureSchemes SIGNATURES = Samples.SCHEMES;
    private final Samples samples = new Samples(4_711);

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void whatIsSignedVerifiesAndEqualsAnIndependentSender(String scheme) {
        for (int i = 0; i < 100; i++) {
            String secret = samples.secret(scheme);
            byte[] body = samples.bytes(1 + samples.below(3_000));

            Headers headers = SIGNATURES.sign(
                    body,
                    "msg_2f",
                    SchemeSettings.of(scheme, SecretText.of(secret)),
                    Instant.ofEpochSecond(Forger.TIME));

            assertThat(outcome(verify(scheme, headers, body, secret))).isEqualTo("valid");
            assertThat(headers.fields().getLast())
                    .satisfies(last -> assertThat(last.value())
                            .isEqualTo(Forger.right(scheme, secret)
                                    .sign(body)
                                    .fields()
                                    .getLast()
                                    .value()));
        }
    }

    @ParameterizedTest
    @CsvSource({"SHA256,hex", "SHA256,base64", "SHA512,hex", "SHA512,base64"})
    void convoyTakesHashEncodingAndHeaderFromTheOptions(String hash, String encoding) {
        byte[] body = samples.json().getBytes(UTF_8);
        for (String scheme : List.of("convoy-simple", "convoy-advanced")) {
            SchemeSettings settings = new SchemeSettings(
                    scheme,
                    List.of(SecretText.of("s")),
                    Map.of("hash", hash, "encoding", encoding, "header", "X-Acme-Signature"),
                    null);

            Headers headers = SIGNATURES.sign(body, "", settings, NOW);

            assertThat(headers.has("X-Acme-Signature")).isTrue();
            assertThat(outcome(SIGNATURES.verify(Samples.request(headers, body), settings, NOW)))
                    .isEqualTo("valid");
        }
    }

    /** The examples A to D of Convoy's behaviour, checked with its own verifier. */
    @Test
    void signsAsConvoyDoesDuringARotation() {
        byte[] body = "{\"event\":\"invoice.paid\",\"data\":{\"id\":\"inv_001\",\"amount\":4200}}".getBytes(UTF_8);
        SecretText before = SecretText.of("old-secret-AAAA");
        SecretText after = SecretText.of("new-secret-BBBB");
        Instant then = Instant.ofEpochSecond(1_681_300_000);
        String old = "bccc2c0a245e8e52b3461106785f7642f9d29fec281999ee9b6ea3e5561ae32d";
        String renewed = "3fba9ac251c0234129d8a88686aa06b385d22c77734a6bca22ad9c876de11f9f";

        assertThat(SIGNATURES.sign(body, "", SchemeSettings.of("convoy-simple", before, after), then))
                .isEqualTo(Headers.of(
                        "X-Convoy-Signature", "22d8d35b513aa336e1ec2654c93d6b9f65330a855c73b68fc01dcb0cc2d360aa"));
        assertThat(SIGNATURES.sign(body, "", SchemeSettings.of("convoy-simple", before), then))
                .isEqualTo(Headers.of(
                        "X-Convoy-Signature", "342dffaa876e7d481eb31239fcc57e742287e19ee166ee215da61e88d3e0ea7b"));
        assertThat(SIGNATURES.sign(body, "", SchemeSettings.of("convoy-advanced", before), then))
                .isEqualTo(Headers.of("X-Convoy-Signature", "t=1681300000,v1=" + old));
        Headers both = SIGNATURES.sign(body, "", SchemeSettings.of("convoy-advanced", before, after), then);
        assertThat(both).isEqualTo(Headers.of("X-Convoy-Signature", "t=1681300000,v1=" + old + ",v1=" + renewed));
        for (SecretText one : List.of(before, after)) {
            assertThat(outcome(SIGNATURES.verify(
                            Samples.request(both, body), SchemeSettings.of("convoy-advanced", one), then)))
                    .isEqualTo("valid");
        }
    }

    @Test
    void acceptsConvoysHeaderOfTwoProjectVersions() {
        byte[] body = "{\"event\":\"invoice.paid\",\"data\":{\"id\":\"inv_001\",\"amount\":4200}}".getBytes(UTF_8);
        Headers headers = Headers.of(
                "X-Convoy-Signature",
                "t=1681300000,v1=bccc2c0a245e8e52b3461106785f7642f9d29fec281999ee9b6ea3e5561ae32d,"
                        + "v2=sjGzdoscidFDxSZtaUvClnYVH4ObKCmK3YkuJdQaegFdMQVQR4mpCepx03p9idNIIUufFvHgK4UCbZDv7A70oQ==");
        Instant then = Instant.ofEpochSecond(1_681_300_000);
        List<SecretText> secrets = List.of(SecretText.of("old-secret-AAAA"));
        SchemeSettings wide =
                new SchemeSettings("convoy-advanced", secrets, Map.of("hash", "SHA512", "encoding", "base64"), null);

        assertThat(outcome(SIGNATURES.verify(Samples.request(headers, body), wide, then)))
                .isEqualTo("valid");
        assertThat(outcome(SIGNATURES.verify(
                        Samples.request(headers, body),
                        new SchemeSettings("convoy-simple", secrets, Map.of(), null),
                        then)))
                .as("a header with a comma is advanced, whatever is set")
                .isEqualTo("valid");
    }

    @Test
    void namesConvoysTrapOfBodiesWithWhiteSpace() {
        byte[] body = "{ \"event\": \"invoice.paid\",\n  \"html\": \"<b>&é</b>\" }".getBytes(UTF_8);
        Headers headers = Headers.of(
                "X-Convoy-Signature",
                "t=1681300000,v1=6edf1c6bff0f77876708f0f6df8e205487f6ac99f61b6cc2ddcf7aeb75cfc398");

        Verification found = SIGNATURES.verify(
                Samples.request(headers, body),
                SchemeSettings.of("convoy-advanced", SecretText.of("new-secret-BBBB")),
                Instant.ofEpochSecond(1_681_300_000));

        assertThat(outcome(found)).isEqualTo("body_altered/json_pretty_printed");
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void showsTheWorkingOfACheck(String scheme) {
        byte[] body = samples.bytes(12);
        String wrong = samples.secret(scheme);
        String right = samples.secret(scheme);
        Headers headers = Forger.right(scheme, right).sign(body);

        Verification found = verify(scheme, headers, body, wrong, right);

        assertThat(found.checks()).extracting(Verification.Check::secretIndex).containsExactly(0, 1);
        assertThat(found.checks()).extracting(Verification.Check::matches).containsExactly(false, true);
        assertThat(found.checks().get(1).expected())
                .isEqualTo(found.checks().get(1).received());
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        found.signedContent().forEach(part -> signed.writeBytes(part.bytes()));
        assertThat(signed.toByteArray()).endsWith(body);
        boolean timed = !scheme.equals("github") && !scheme.equals("convoy-simple");
        assertThat(found.age()).isEqualTo(timed ? Duration.ofSeconds(7) : null);
        assertThat(found.tolerance()).isEqualTo(timed ? Duration.ofMinutes(5) : null);
        assertThat(found.signedContent().getLast().name()).isEqualTo("body");
        assertThat(found.signedContent()).hasSize(scheme.equals("standard-webhooks") ? 5 : timed ? 3 : 1);
    }

    @Test
    void checksEveryValueAgainstEverySecret() {
        byte[] body = samples.bytes(12);
        String one = samples.secret("stripe");
        String two = samples.secret("stripe");
        Headers headers =
                SIGNATURES.sign(body, "", SchemeSettings.of("stripe", SecretText.of(one), SecretText.of(two)), NOW);

        assertThat(verify("stripe", headers, body, two, one).checks())
                .hasSize(4)
                .filteredOn(Verification.Check::matches)
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "stripe, 300, valid",
        "stripe, 301, too_old",
        "stripe, -900, valid",
        "convoy-advanced, 300, valid",
        "convoy-advanced, 301, too_old",
        "convoy-advanced, -900, valid",
        "standard-webhooks, 300, valid",
        "standard-webhooks, 301, too_old",
        "standard-webhooks, -300, valid",
        "standard-webhooks, -301, too_new"
    })
    void judgesTheTimeAfterTheDigest(String scheme, int age, String expected) {
        byte[] body = samples.bytes(9);
        String secret = samples.secret(scheme);
        Headers headers = Forger.right(scheme, secret).sign(body, Long.toString(NOW.getEpochSecond() - age));

        Verification found = verify(scheme, headers, body, secret);

        assertThat(outcome(found))
                .isEqualTo(expected.equals("valid") ? "valid" : "timestamp_outside_tolerance/" + expected);
        assertThat(found.age()).isEqualTo(Duration.ofSeconds(age));
        assertThat(outcome(verify(scheme, headers, body, samples.secret(scheme))))
                .isEqualTo("wrong_secret/undetermined");
    }

    @Test
    void takesAnotherToleranceAndNamesMilliseconds() {
        byte[] body = samples.bytes(9);
        String secret = samples.secret("stripe");
        Headers headers = Forger.right("stripe", secret).sign(body, Long.toString(NOW.getEpochSecond() - 500));
        SchemeSettings wide =
                new SchemeSettings("stripe", List.of(SecretText.of(secret)), Map.of(), Duration.ofMinutes(10));
        Headers millis = Forger.right("stripe", secret).sign(body, Long.toString(NOW.toEpochMilli()));

        assertThat(outcome(SIGNATURES.verify(Samples.request(headers, body), wide, NOW)))
                .isEqualTo("valid");
        assertThat(outcome(verify("stripe", millis, body, secret)))
                .isEqualTo("timestamp_outside_tolerance/timestamp_milliseconds");
    }

    @ParameterizedTest
    @CsvSource({"stripe, Stripe-Signature, t=1,", "convoy-advanced, X-Convoy-Signature, t=1,"})
    void takesTheLastOfSeveralTimesAndTheTimeAnywhere(String scheme, String name, String before) {
        byte[] body = samples.bytes(9);
        String secret = samples.secret(scheme);
        String value = Forger.right(scheme, secret).sign(body).first(name).orElseThrow();
        List<String> parts = List.of(value.split(",", 2));

        assertThat(outcome(verify(scheme, Headers.of(name, before + "," + value), body, secret)))
                .isEqualTo("valid");
        assertThat(outcome(verify(scheme, Headers.of(name, parts.get(1) + "," + parts.get(0)), body, secret)))
                .isEqualTo("valid");
    }

    @Test
    void offersEverySchemeWithATitleAndAHint() {
        assertThat(SIGNATURES.schemes())
                .extracting(SchemeInfo::slug)
                .doesNotHaveDuplicates()
                .hasSize(68)
                .containsAll(SCHEMES);
        assertThat(SIGNATURES.schemes()).extracting(SchemeInfo::title).isSorted();
        assertThat(SIGNATURES.schemes())
                .allSatisfy(info -> assertThat(info.secretHint()).isNotBlank());
    }

    @Test
    void checksNothingWithoutAUsableSetting() {
        byte[] body = samples.bytes(9);
        Headers headers = Forger.right("github", "a").sign(body);
        SchemeSettings md5 =
                new SchemeSettings("convoy-simple", List.of(SecretText.of("a")), Map.of("hash", "MD5"), null);

        assertThat(outcome(verify("github", headers, body))).startsWith("not_checked: No secret is set");
        assertThat(outcome(verify("github", headers, body, "", ""))).startsWith("not_checked: The secret is empty");
        assertThat(outcome(verify("github", headers, body, "", "a"))).isEqualTo("valid");
        assertThat(outcome(verify("gitlab", headers, body, "a")))
                .contains("\"gitlab\" is not known", "use one of gitlab-signing, gitlab-token");
        assertThat(outcome(SIGNATURES.verify(Samples.request(headers, body), md5, NOW)))
                .contains("hash: \"MD5\"", "use SHA256 or SHA512");
    }

    @Test
    void saysWhenASecretCannotBeAKey() {
        byte[] body = samples.bytes(9);
        Headers headers = Forger.right("standard-webhooks", samples.secret("standard-webhooks"))
                .sign(body);

        for (String secret : List.of("whsec_", "not base64!", "whsec_***")) {
            Verification found = verify("standard-webhooks", headers, body, secret);
            assertThat(outcome(found)).isEqualTo("wrong_secret/undetermined");
            assertThat(((Verdict.Invalid) found.verdict()).explanation()).contains("A secret entered here is");
            assertThat(found.checks()).extracting(Verification.Check::expected).containsExactly("");
        }
    }

    @Test
    void refusesToSignWithWhatCannotSign() {
        byte[] body = samples.bytes(9);
        assertThatThrownBy(() -> SIGNATURES.sign(body, "m", SchemeSettings.of("github"), NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secrets:");
        assertThatThrownBy(() -> SIGNATURES.sign(body, "m", SchemeSettings.of("github", SecretText.of("")), NOW))
                .hasMessageContaining("secret 1 is empty");
        assertThatThrownBy(() ->
                        SIGNATURES.sign(body, "m", SchemeSettings.of("standard-webhooks", SecretText.of("ä")), NOW))
                .hasMessageContaining("secret 1 is not base64");
        assertThatThrownBy(() -> SIGNATURES.sign(
                        body, "m.1", SchemeSettings.of("standard-webhooks", SecretText.of("whsec_AAAA")), NOW))
                .hasMessageContaining("messageId: \"m.1\"");
        assertThatThrownBy(() -> SIGNATURES.sign(body, "m", SchemeSettings.of("x", SecretText.of("a")), NOW))
                .hasMessageContaining("scheme: \"x\"");
        SchemeSettings badName =
                new SchemeSettings("convoy-simple", List.of(SecretText.of("a")), Map.of("header", "X A\n"), null);
        assertThatThrownBy(() -> SIGNATURES.sign(body, "m", badName, NOW)).hasMessageContaining("header:");
    }

    @ParameterizedTest
    @CsvSource({"github", "stripe"})
    void refusesEmptyBodiesWhereTheProvidersLibraryDoes(String scheme) {
        String secret = samples.secret(scheme);
        Headers headers = Forger.right(scheme, secret).sign(new byte[0]);

        assertThat(outcome(verify(scheme, headers, new byte[0], secret))).isEqualTo("malformed_body/body_empty");
        assertThat(outcome(verify(scheme, headers, new byte[0], secret + "x"))).isEqualTo("wrong_secret/undetermined");
    }
}
