package dev.hookbench.signature;

import static dev.hookbench.signature.Samples.outcome;
import static dev.hookbench.signature.Samples.verify;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.Verdict;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The detective against secrets and bodies of its own, with each mistake made by a sender or proxy on purpose. */
final class DetectiveTest {
    private static final List<String> SCHEMES = Forger.SCHEMES;
    private final Samples samples = new Samples(20_261);

    /** Name of the mistake, the body as signed from JSON, and what the way makes of it. */
    static Stream<Arguments> changedBodies() {
        return SCHEMES.stream()
                .flatMap(scheme -> Stream.of(
                        body(scheme, "trailing_newline_added", s -> s, s -> s + "\n"),
                        body(scheme, "trailing_newline_added", s -> s, s -> s + "\r\n"),
                        body(scheme, "trailing_newline_removed", s -> s + "\n", s -> s.strip()),
                        body(scheme, "trailing_newline_removed", s -> s + "\r\n", s -> s.strip()),
                        body(scheme, "crlf_to_lf", s -> s.replace(",", ",\r\n") + "\r\n", s -> s.replace("\r\n", "\n")),
                        body(scheme, "lf_to_crlf", s -> s.replace(",", ",\n"), s -> s.replace("\n", "\r\n")),
                        body(scheme, "bom_removed", s -> "\uFEFF" + s, s -> s.substring(1)),
                        body(scheme, "bom_added", s -> s, s -> "\uFEFF" + s),
                        body(scheme, "charset_latin1", s -> s, s -> new String(s.getBytes(UTF_8), ISO_8859_1)),
                        body(
                                scheme,
                                "body_base64_encoded",
                                s -> s,
                                s -> Base64.getEncoder().encodeToString(s.getBytes(UTF_8))),
                        body(
                                scheme,
                                "json_reserialized",
                                DetectiveTest::spaced,
                                s -> s.replace(" ", " ").replace(": ", ":").replace(", ", ",")),
                        body(
                                scheme,
                                "json_pretty_printed",
                                s -> "{\"a\":[1.50,{}],\"b\":\"x y\"}",
                                s -> "{\n  \"a\": [\n    1.50,\n    {}\n  ],\n  \"b\": \"x y\"\n}"),
                        body(
                                scheme,
                                "json_reserialized",
                                s -> "{\n\t\"a\": [\n\t\t1.50,\n\t\t{}\n\t]\n}\n",
                                s -> "{\"a\":[1.50,{}]}"),
                        body(
                                scheme,
                                "json_reserialized",
                                s -> "{\n    \"a\": 1,\n    \"b\": \"\\u00e9\"\n}",
                                s -> "{\"a\":1,\"b\":\"é\"}"),
                        body(scheme, "unicode_unescaped", DetectiveTest::ascii, s -> unescaped(s)),
                        body(
                                scheme,
                                "unicode_unescaped",
                                s -> ascii(s).replace("/", "\\/"),
                                s -> unescaped(s).replace("\\/", "/")),
                        body(
                                scheme,
                                "unicode_unescaped",
                                s -> html(s),
                                s -> s.replace("\\u003c", "<")
                                        .replace("\\u003e", ">")
                                        .replace("\\u0026", "&")),
                        body(scheme, "json_html_escaped", s -> s, s -> html(s)),
                        body(scheme, "unicode_escaped", s -> s, s -> ascii(s)),
                        body(scheme, "unicode_normalized", s -> "{\"n\":\"Zoe\u0308\"}", s -> "{\"n\":\"Zo\u00eb\"}")));
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(text)
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    private static Arguments body(
            String scheme, String detail, UnaryOperator<String> signed, UnaryOperator<String> received) {
        return Arguments.of(scheme, detail, signed, received);
    }

    private static String spaced(String json) {
        return json.replace("\":", "\": ")
                .replace(",\"", ", \"")
                .replace(",1.50,-0.0,", ", 1.50, -0.0, ")
                .replace("},true,false", "}, true, false");
    }

    private static String ascii(String text) {
        StringBuilder out = new StringBuilder();
        text.chars()
                .forEach(c ->
                        out.append(c > 0x7E ? "\\u" + HexFormat.of().toHexDigits((char) c) : String.valueOf((char) c)));
        return out.toString();
    }

    private static String html(String text) {
        return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("changedBodies")
    void namesWhatTheWayDidToTheBody(
            String scheme, String detail, UnaryOperator<String> signed, UnaryOperator<String> received) {
        String secret = samples.secret(scheme);
        String sent = signed.apply(samples.json());

        Headers headers = Forger.right(scheme, secret).sign(sent.getBytes(UTF_8));

        assertThat(outcome(verify(scheme, headers, sent.getBytes(UTF_8), secret)))
                .isEqualTo("valid");
        assertThat(outcome(verify(scheme, headers, received.apply(sent).getBytes(UTF_8), secret)))
                .isEqualTo("body_altered/" + detail);
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void namesWhiteSpaceAndQuotesAroundTheSecret(String scheme) {
        String secret = samples.secret(scheme);
        byte[] body = samples.bytes(99);
        Headers headers = Forger.right(scheme, secret).sign(body);

        assertThat(outcome(verify(scheme, headers, body, secret + "\n")))
                .isEqualTo("wrong_secret/secret_trailing_newline");
        assertThat(outcome(verify(scheme, headers, body, secret + "\r\n")))
                .isEqualTo("wrong_secret/secret_trailing_newline");
        assertThat(outcome(verify(scheme, headers, body, " " + secret + "\t")))
                .isEqualTo("wrong_secret/secret_surrounding_whitespace");
        assertThat(outcome(verify(scheme, headers, body, "\"" + secret + "\"")))
                .isEqualTo("wrong_secret/secret_quoted");
        assertThat(outcome(verify(scheme, headers, body, "v1," + secret)))
                .isEqualTo("wrong_secret/secret_has_version_prefix");
    }

    @Test
    void namesASecretThatIsDecodedOnOneSideOnly() {
        String secret = samples.secret("stripe");
        String bare = secret.substring("whsec_".length());
        byte[] body = samples.json().getBytes(UTF_8);

        Headers decoded = Forger.right("stripe", secret)
                .key(Base64.getDecoder().decode(bare))
                .sign(body);
        assertThat(outcome(verify("stripe", decoded, body, secret))).isEqualTo("wrong_secret/secret_base64_decoded");
        Headers right = Forger.right("stripe", secret).sign(body);
        assertThat(outcome(verify("stripe", right, body, bare))).isEqualTo("wrong_secret/secret_prefix_stripped");
        for (String used : List.of(secret, bare)) {
            Headers text = Forger.right("standard-webhooks", secret)
                    .key(used.getBytes(UTF_8))
                    .sign(body);
            assertThat(outcome(verify("standard-webhooks", text, body, secret)))
                    .isEqualTo("wrong_secret/secret_not_base64_decoded");
        }
        String hex = HexFormat.of().formatHex(samples.bytes(32));
        Headers fromHex =
                Forger.right("github", hex).key(HexFormat.of().parseHex(hex)).sign(body);
        assertThat(outcome(verify("github", fromHex, body, hex))).isEqualTo("wrong_secret/secret_hex_decoded");
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void namesTheOtherHash(String scheme) {
        String secret = samples.secret(scheme);
        byte[] body = samples.bytes(500);
        for (String hash : List.of("MD5", "SHA1", "SHA384", "SHA512")) {
            Headers headers =
                    Forger.right(scheme, secret).algorithm("Hmac" + hash).sign(body);
            assertThat(outcome(verify(scheme, headers, body, secret)))
                    .isEqualTo("wrong_algorithm/" + hash.toLowerCase(java.util.Locale.ROOT) + "_instead_of_sha256");
        }
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void namesTheOtherEncoding(String scheme) {
        String secret = samples.secret(scheme);
        byte[] body = samples.bytes(500);
        Forger right = Forger.right(scheme, secret);
        boolean base64 = scheme.equals("standard-webhooks");

        assertThat(outcome(verify(
                        scheme,
                        right.encoding(HexFormat.of().withUpperCase()::formatHex)
                                .sign(body),
                        body,
                        secret)))
                .isEqualTo("wrong_encoding/" + (base64 ? "hex_instead_of_base64" : "uppercase_hex"));
        Headers other = right.encoding(base64 ? HexFormat.of()::formatHex : Base64.getEncoder()::encodeToString)
                .sign(body);
        assertThat(outcome(verify(scheme, other, body, secret)))
                .isEqualTo("wrong_encoding/" + (base64 ? "hex_instead_of_base64" : "base64_instead_of_hex"));
    }

    @Test
    void namesOtherBase64AndDigestsWithAPrefixOrCutOff() {
        String secret = samples.secret("standard-webhooks");
        byte[] body = samples.bytes(40);
        Forger right = Forger.right("standard-webhooks", secret);

        Headers unpadded = right.encoding(Base64.getEncoder().withoutPadding()::encodeToString)
                .sign(body);
        assertThat(outcome(verify("standard-webhooks", unpadded, body, secret)))
                .isEqualTo("wrong_encoding/padding_missing");
        Headers prefixed = right.encoding(
                        digest -> "sha256=" + Base64.getEncoder().encodeToString(digest))
                .sign(body);
        assertThat(outcome(verify("standard-webhooks", prefixed, body, secret)))
                .isEqualTo("malformed_header/prefix_unexpected");
        Headers cut = right.encoding(
                        digest -> Base64.getEncoder().encodeToString(digest).substring(0, 30))
                .sign(body);
        assertThat(outcome(verify("standard-webhooks", cut, body, secret)))
                .isEqualTo("malformed_header/signature_truncated");
        Headers numeric = right.encoding(_ -> "1234567890").sign(body);
        assertThat(outcome(verify("standard-webhooks", numeric, body, secret))).isEqualTo("wrong_encoding/null");
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void namesContentPutTogetherWrongly(String scheme) {
        if (scheme.equals("github") || scheme.equals("convoy-simple")) {
            return; // they sign the body alone
        }
        String secret = samples.secret(scheme);
        byte[] body = samples.bytes(77);
        Forger right = Forger.right(scheme, secret);

        assertThat(outcome(verify(scheme, right.forgettingAllButTheBody().sign(body), body, secret)))
                .isEqualTo("wrong_signed_content/body_only");
        for (String separator : List.of(":", "", "|", "\n", right.separator().equals(".") ? "," : ".")) {
            assertThat(outcome(verify(scheme, right.separator(separator).sign(body), body, secret)))
                    .isEqualTo("wrong_signed_content/separator_wrong");
        }
    }

    @Test
    void namesPartsLeftOutOrSwapped() {
        String secret = samples.secret("standard-webhooks");
        String time = Long.toString(Forger.TIME);
        Map.of(
                        time + ".{}",
                        "id_left_out",
                        "msg_1.{}",
                        "timestamp_left_out",
                        time + ".msg_1.{}",
                        "order_swapped",
                        "{}.msg_1." + time,
                        "order_swapped",
                        "{}" + time + "msg_1",
                        "order_swapped")
                .forEach((content, detail) -> {
                    String digest = Forger.right("convoy-simple", "")
                            .key(Base64.getDecoder().decode(secret.substring("whsec_".length())))
                            .encoding(Base64.getEncoder()::encodeToString)
                            .sign(content.getBytes(UTF_8))
                            .first("X-Convoy-Signature")
                            .orElseThrow();
                    Headers headers = Headers.of(
                            "webhook-id", "msg_1", "webhook-timestamp", time, "webhook-signature", "v1," + digest);

                    assertThat(outcome(verify("standard-webhooks", headers, new byte[] {'{', '}'}, secret)))
                            .isEqualTo("wrong_signed_content/" + detail);
                });
    }

    @Test
    void mentionsASecondFaultBesideTheOneItNames() {
        byte[] body = samples.bytes(77);
        Headers headers = Forger.right("github", "a secret")
                .algorithm("HmacSHA1")
                .encoding(Base64.getEncoder()::encodeToString)
                .sign(body);

        Verdict.Invalid invalid =
                (Verdict.Invalid) verify("github", headers, body, "a secret").verdict();

        assertThat(invalid.detail()).isEqualTo("sha1_instead_of_sha256");
        assertThat(invalid.explanation()).contains("HMAC-SHA1", "Beside that", "written as base64");
    }

    @Test
    void tellsWhatHappenedToTheBodyAndWhatToDo() {
        byte[] signed = "{\n  \"name\": \"J\\u00f6rg\"\n}".getBytes(UTF_8);
        Headers headers = Forger.right("github", "a secret").sign(signed);

        Verdict.Invalid invalid =
                (Verdict.Invalid) verify("github", headers, "{\"name\":\"Jörg\"}".getBytes(UTF_8), "a secret")
                        .verdict();

        assertThat(invalid.explanation())
                .isEqualTo(
                        "The body is not the one that was signed: the JSON was parsed and written again; when signed,"
                                + " its white space was 2 spaces per level and characters beyond ASCII were escaped."
                                + " Check and pass on the raw bytes, before anything parses or edits them.");
    }

    @Test
    void namesSecretsOfTheWrongKindByTheirBeginning() {
        byte[] body = samples.bytes(77);
        Headers headers = Forger.right("stripe", samples.secret("stripe")).sign(body);
        for (String key : List.of(
                "sk_live_51Habcdefgh", "rk_test_abcdefgh", "pk_live_abcdefgh", "xoxb-1-2-abc", "shpat_0a1b2c")) {
            assertThat(outcome(verify("stripe", headers, body, key))).isEqualTo("wrong_secret/secret_kind_mismatch");
        }
    }

    @Test
    void aSecondSecretDoesNotHideTheMistakeInTheFirst() {
        String secret = samples.secret("github");
        byte[] body = samples.bytes(10);
        Headers headers = Forger.right("github", secret).sign(body);

        assertThat(outcome(verify("github", headers, body, samples.secret("github"), secret + "\n")))
                .isEqualTo("wrong_secret/secret_trailing_newline");
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void neverNamesACauseForRandomPairs(String scheme) {
        for (int i = 0; i < 300; i++) {
            byte[] body = i % 2 == 0 ? samples.json().getBytes(UTF_8) : samples.bytes(samples.below(400) + 1);
            Headers headers = Forger.right(scheme, samples.secret(scheme)).sign(body);

            assertThat(outcome(verify(scheme, headers, body, samples.secret(scheme))))
                    .isEqualTo("wrong_secret/undetermined");
        }
    }

    @Test
    void saysThatSecretAndBodyCannotBeToldApartAndWhatWasNotTried() {
        byte[] body = new byte[(2 << 20) + 1];
        Headers headers = Forger.right("github", "one").sign(body);

        Verdict.Invalid invalid =
                (Verdict.Invalid) verify("github", headers, body, "two").verdict();

        assertThat(invalid.explanation()).contains("cannot be told apart", "larger than 2 MiB");
        assertThat(outcome(verify("github", headers, new byte[10], "two"))).isEqualTo("wrong_secret/undetermined");
    }

    @Test
    void survivesJsonThatIsDeepOrBroken() {
        String secret = samples.secret("github");
        Headers headers = Forger.right("github", secret).sign(new byte[] {1});
        for (String body : List.of(
                "[".repeat(300_000),
                "[".repeat(90_000) + "]".repeat(90_000),
                "{\"a\":\"\\",
                "{\"a\":\"\\ud83d\"}",
                "{]",
                "{\"\\u12\":1}")) {
            assertThat(outcome(verify("github", headers, body.getBytes(UTF_8), secret)))
                    .isEqualTo("wrong_secret/undetermined");
        }
    }
}
