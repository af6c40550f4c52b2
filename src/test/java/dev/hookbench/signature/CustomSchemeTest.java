package dev.hookbench.signature;

import static dev.hookbench.signature.Samples.NOW;
import static dev.hookbench.signature.Samples.outcome;
import static dev.hookbench.signature.Senders.SCHEMES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemes written by template, against the schemes that they describe. */
final class CustomSchemeTest {
    private static final byte[] BODY = "{\"a\":\"ä\"}".getBytes(UTF_8);
    private static final SignedRequest REQUEST =
            new SignedRequest("POST", "https://a.example/in?x=1", Headers.of("X-Tenant", "t1"), BODY);

    @Test
    void describesOtherSchemesToTheByte() {
        assertDescribes(
                "stripe",
                "header",
                "Stripe-Signature",
                "format",
                "t={timestamp},v1={signature}",
                "content",
                "{timestamp}.{body}");
        assertDescribes("github", "header", "X-Hub-Signature-256", "format", "sha256={signature}");
        assertDescribes(
                "slack",
                "header",
                "X-Slack-Signature",
                "format",
                "v0={signature}",
                "content",
                "v0:{timestamp}:{body}",
                "timestampHeader",
                "X-Slack-Request-Timestamp");
        assertDescribes(
                "square", "header", "x-square-hmacsha256-signature", "content", "{url}{body}", "encoding", "base64");
        assertDescribes("vercel", "header", "x-vercel-signature", "hash", "SHA1");
        assertDescribes(
                "standard-webhooks",
                "header",
                "webhook-signature",
                "format",
                "v1,{signature}",
                "content",
                "{id}.{timestamp}.{body}",
                "timestampHeader",
                "webhook-timestamp",
                "idHeader",
                "webhook-id",
                "encoding",
                "base64",
                "key",
                "base64");
    }

    private static void assertDescribes(String scheme, String... options) {
        String secret = scheme.equals("standard-webhooks") ? "whsec_MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0" : "a secret";
        SignedRequest signed = SCHEMES.sign(REQUEST, "msg_1", SchemeSettings.of(scheme, SecretText.of(secret)), NOW);
        SchemeSettings custom = settings(secret, null, options);

        assertThat(outcome(SCHEMES.verify(signed, custom, NOW))).as(scheme).isEqualTo("valid");
        assertThat(SCHEMES.sign(REQUEST, "msg_1", custom, NOW).headers())
                .containsExactlyInAnyOrderElementsOf(signed.headers());
    }

    private static SchemeSettings settings(String secret, @Nullable Duration tolerance, String... options) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            map.put(options[i], options[i + 1]);
        }
        return new SchemeSettings("custom", List.of(SecretText.of(secret)), map, tolerance);
    }

    @Test
    void judgesTheAgeByTheToleranceSet() {
        String[] options = {"format", "t={timestamp},s={signature}", "content", "{timestamp}{header:X-Tenant}{body}"};
        SignedRequest signed = SCHEMES.sign(REQUEST, "m", settings("s", null, options), NOW.minusSeconds(100));

        assertThat(outcome(SCHEMES.verify(signed, settings("s", Duration.ofSeconds(100), options), NOW)))
                .isEqualTo("valid");
        assertThat(outcome(SCHEMES.verify(signed, settings("s", Duration.ofSeconds(99), options), NOW)))
                .isEqualTo("timestamp_outside_tolerance/too_old");
        assertThat(outcome(SCHEMES.verify(signed.with("X-Tenant", "t2"), settings("s", null, options), NOW)))
                .isEqualTo("wrong_secret/undetermined");
        assertThat(outcome(SCHEMES.verify(signed, settings("s\n", null, options), NOW)))
                .isEqualTo("wrong_secret/secret_trailing_newline");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "content | {bodi} | content: {bodi} is not known; use {body}",
                "content | {header:} | content: {header:} is not known",
                "format | v1 | format: it has no {signature}",
                "header | a b | header: \"a b\" is not a header name",
                "hash | SHA3 | hash: \"SHA3\" is not known; use SHA256",
                "encoding | hax | encoding: \"hax\" is not known; use hex or base64",
                "key | rot13 | key: \"rot13\" is not known; use text",
                "timestampUnit | h | timestampUnit: \"h\" is not known; use seconds"
            })
    void namesOptionValueAndCure(String option, String value, String message) {
        SignedRequest signed = REQUEST.with("X-Signature", "00");
        assertThat(outcome(SCHEMES.verify(signed, settings("s", null, option, value), NOW)))
                .startsWith("not_checked: ")
                .contains(message);
    }

    @Test
    void saysWhenTheHeaderHasAnotherForm() {
        SignedRequest signed = REQUEST.with("X-Signature", "v2=00");
        assertThat(outcome(SCHEMES.verify(signed, settings("s", null, "format", "v1={signature}"), NOW)))
                .isEqualTo("malformed_header/format_mismatch");
        assertThat(outcome(SCHEMES.verify(REQUEST, settings("s", null), NOW))).isEqualTo("missing_header/x-signature");
    }
}
