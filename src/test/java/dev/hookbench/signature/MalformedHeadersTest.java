package dev.hookbench.signature;

import static dev.hookbench.signature.Samples.outcome;
import static dev.hookbench.signature.Samples.verify;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Headers that are absent, renamed or not what they should be. */
final class MalformedHeadersTest {
    private static final byte[] BODY = {'{', '}'};
    private static final String DIGEST = "ab".repeat(32);
    private static final String ODD = "=,. \u0000\u00e4\t;:t1v_-+/";
    private final Samples samples = new Samples(99);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stripe          | Stripe-Signature    | v1=D           | malformed_header/timestamp_missing",
                "stripe          | Stripe-Signature    | t=,v1=D        | malformed_header/timestamp_not_integer",
                "stripe          | Stripe-Signature    | t=0,v1=D       | malformed_header/timestamp_not_integer",
                "stripe          | Stripe-Signature    | t=-1,v1=D      | malformed_header/timestamp_not_integer",
                "stripe          | Stripe-Signature    | t=1e9,v1=D     | malformed_header/timestamp_not_integer",
                "stripe          | Stripe-Signature    | t=17000000x,v1=D | malformed_header/timestamp_not_integer",
                "stripe          | Stripe-Signature    | t=99999999999999999999,v1=D | malformed_header/timestamp_not_integer",
                "stripe          | Stripe-Signature    | t=1            | malformed_header/signature_missing",
                "stripe          | Stripe-Signature    | t=1,v0=D       | unsupported_version/v0",
                "stripe          | Stripe-Signature    | t=1, v1=D      | malformed_header/whitespace_in_header",
                "stripe          | Stripe-Signature    | v1=D, t=1      | malformed_header/whitespace_in_header",
                "stripe          | Stripe-Signature    | D              | malformed_header/timestamp_missing",
                "convoy-advanced | X-Convoy-Signature  | D              | malformed_header/timestamp_missing",
                "convoy-advanced | X-Convoy-Signature  | v1=D           | malformed_header/timestamp_missing",
                "convoy-advanced | X-Convoy-Signature  | t=NaN,v1=D     | malformed_header/timestamp_not_integer",
                "convoy-advanced | X-Convoy-Signature  | t=1            | malformed_header/signature_missing",
                "convoy-simple   | X-Convoy-Signature  | ''             | malformed_header/signature_missing",
                "github          | X-Hub-Signature-256 | D              | malformed_header/prefix_missing",
                "github          | X-Hub-Signature-256 | sha512=D       | malformed_header/prefix_missing",
                "github          | X-Hub-Signature-256 | sha256=        | wrong_encoding/null",
            })
    void namesTheFaultOfTheHeader(String scheme, String name, String value, String expected) {
        Headers headers = Headers.of(name, value.replace("D", DIGEST));

        assertThat(outcome(verify(scheme, headers, BODY, samples.secret(scheme))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "msg_1 | 2026-11-23T09:41:00Z | v1,D     | malformed_header/timestamp_not_integer",
                "msg_1 | 1790000000           | D        | malformed_header/version_missing",
                "msg_1 | 1790000000           | v1a,D    | unsupported_version/v1a",
                "msg_1 | 1790000000           | v2,D v3,D | unsupported_version/v2",
                "msg_1 | 1790000000           | v1,      | wrong_encoding/null",
                "''    | 1790000000           | v1,D     | missing_header/webhook-id",
                "msg_1 | ''                   | v1,D     | missing_header/webhook-timestamp",
                "msg_1 | 1790000000           | ''       | missing_header/webhook-signature",
            })
    void namesTheFaultOfStandardWebhooksHeaders(String id, String time, String signature, String expected) {
        Headers headers = Headers.of(
                "webhook-id", id, "webhook-timestamp", time, "webhook-signature", signature.replace("D", DIGEST));

        assertThat(outcome(verify("standard-webhooks", headers, BODY, samples.secret("standard-webhooks"))))
                .isEqualTo(expected);
    }

    @Test
    void namesTheMissingHeaderAndItsNearMiss() {
        for (String near : List.of("HTTP_X_HUB_SIGNATURE_256", "Hub-Signature-256", "x_hub_signature_256")) {
            Verdict verdict = verify("github", Headers.of(near, "sha256=" + DIGEST), BODY, "s")
                    .verdict();

            assertThat(verdict).isInstanceOfSatisfying(Verdict.Invalid.class, invalid -> {
                assertThat(invalid.reason()).isEqualTo("missing_header");
                assertThat(invalid.detail()).isEqualTo("x-hub-signature-256");
                assertThat(invalid.explanation()).contains(near);
            });
        }
    }

    @Test
    void saysThatGitHubsOldHeaderIsNotTheOneChecked() {
        Verdict verdict = verify("github", Headers.of("X-Hub-Signature", "sha1=" + DIGEST, "X", "1"), BODY, "s")
                .verdict();

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Invalid.class,
                        invalid -> assertThat(invalid.explanation())
                                .contains(
                                        "X-Hub-Signature-256 is missing",
                                        "There is X-Hub-Signature, which belongs to another scheme"));
    }

    @ParameterizedTest
    @FieldSource("dev.hookbench.signature.Forger#SCHEMES")
    void findsHeadersInAnyCaseAndEachOfSeveral(String scheme) {
        String secret = samples.secret(scheme);
        Headers sent = Forger.right(scheme, secret).sign(BODY);
        Headers shouted = new Headers(sent.fields().stream()
                .map(field -> new Header(field.name().toUpperCase(java.util.Locale.ROOT), field.value()))
                .toList());
        Header last = sent.fields().getLast();
        Headers other = Forger.right(scheme, samples.secret(scheme)).sign(BODY);
        Headers twice = sent.plus(last.name(), other.fields().getLast().value());

        assertThat(outcome(verify(scheme, shouted, BODY, secret))).isEqualTo("valid");
        assertThat(outcome(verify(scheme, twice, BODY, secret))).isEqualTo("valid");
    }

    @ParameterizedTest
    @FieldSource("dev.hookbench.signature.Forger#SCHEMES")
    void neverThrowsAndAlwaysSaysWhy(String scheme) {
        String secret = samples.secret(scheme);
        Headers sent = Forger.right(scheme, secret).sign(BODY);
        List<String> secrets = List.of(secret, "", "\uD800", "whsec_", "v1,", "'", "\n", "0".repeat(5_000));
        for (int i = 0; i < 2_000; i++) {
            Headers broken =
                    new Headers(sent.fields().stream().map(this::broken).toList());

            Verdict verdict = verify(scheme, broken, samples.bytes(samples.below(30)), secrets.get(i % secrets.size()))
                    .verdict();

            if (verdict instanceof Verdict.Invalid invalid) {
                assertThat(invalid.reason()).matches("[a-z_]+");
                assertThat(invalid.explanation()).isNotBlank();
            }
        }
    }

    /** One to three characters replaced, cut out or put in. */
    private Header broken(Header header) {
        StringBuilder value = new StringBuilder(header.value());
        for (int i = samples.below(4); i > 0 && !value.isEmpty(); i--) {
            int at = samples.below(value.length());
            String odd = Character.toString(ODD.charAt(samples.below(ODD.length())));
            switch (samples.below(4)) {
                case 0 -> value.replace(at, at + 1, odd);
                case 1 -> value.delete(at, value.length());
                case 2 -> value.delete(0, at);
                default -> value.insert(at, odd);
            }
        }
        return new Header(header.name(), value.toString());
    }
}
