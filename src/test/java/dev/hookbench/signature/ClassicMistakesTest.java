package dev.hookbench.signature;

import static dev.hookbench.signature.Samples.NOW;
import static dev.hookbench.signature.Samples.outcome;
import static dev.hookbench.signature.Senders.SCHEMES;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.Fix;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Search;
import dev.hookbench.domain.signature.Signatures.Candidate;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 26 classic mistakes with webhooks, each made on purpose, and what is said of it; the table is printed. */
final class ClassicMistakesTest {
    private static final String WHSEC =
            "whsec_" + Base64.getEncoder().encodeToString("a key of 24 bytes or more".getBytes(UTF_8));
    private static final TreeMap<Integer, String> TABLE = new TreeMap<>();

    /**
     * One mistake.
     *
     * @param signed what the sender signs with
     * @param known what the receiver checks with
     * @param way what happens between them
     */
    record Mistake(
            int number,
            String title,
            SchemeSettings signed,
            SchemeSettings known,
            String body,
            UnaryOperator<SignedRequest> way,
            String expected) {
        @Override
        public String toString() {
            return number + " " + title;
        }
    }

    private static final List<Mistake> MISTAKES = new ArrayList<>();

    private static SchemeSettings of(String scheme, String secret) {
        return SchemeSettings.of(scheme, SecretText.of(secret));
    }

    private static void on(
            String title, String scheme, String body, UnaryOperator<SignedRequest> way, String expected) {
        String secret = scheme.equals("standard-webhooks") ? WHSEC : "s3cret-of-the-hook";
        add(title, of(scheme, secret), of(scheme, secret), body, way, expected);
    }

    private static void secret(String title, String scheme, String signed, String known, String expected) {
        add(title, of(scheme, signed), of(scheme, known), "{\"a\":1}", request -> request, expected);
    }

    private static void add(
            String title,
            SchemeSettings signed,
            SchemeSettings known,
            String body,
            UnaryOperator<SignedRequest> way,
            String expected) {
        MISTAKES.add(new Mistake(MISTAKES.size() + 1, title, signed, known, body, way, expected));
    }

    private static UnaryOperator<SignedRequest> body(UnaryOperator<String> change) {
        return request ->
                request.withBody(change.apply(new String(request.body(), UTF_8)).getBytes(UTF_8));
    }

    private static UnaryOperator<SignedRequest> header(String name, UnaryOperator<String> change) {
        return request ->
                request.with(name, change.apply(request.headers().first(name).orElseThrow()));
    }

    private static UnaryOperator<SignedRequest> renamed(String from, String to) {
        return request -> new SignedRequest(
                request.method(),
                request.url(),
                request.headers()
                        .without(from)
                        .plus(to, request.headers().first(from).orElseThrow()),
                request.body());
    }

    static {
        on(
                "JSON parsed and written again",
                "stripe",
                "{\"a\": 1, \"b\": [2]}",
                body(b -> b.replace(" ", "")),
                "body_altered/json_reserialized");
        on(
                "JSON pretty-printed",
                "github",
                "{\"a\":1}",
                body(_ -> "{\n  \"a\": 1\n}"),
                "body_altered/json_pretty_printed");
        on(
                "names of JSON reordered",
                "github",
                "{\"a\":1,\"b\":2}",
                body(_ -> "{\"b\":2,\"a\":1}"),
                "body_altered/json_keys_reordered");
        secret("secret of another endpoint", "stripe", "whsec_of_orders", WHSEC, "wrong_secret/other_secret");
        secret(
                "API key in place of the signing secret",
                "stripe",
                WHSEC,
                "sk_live_4eC39HqLyjWDarjtT1",
                "wrong_secret/secret_kind_mismatch");
        add(
                "secret used as text, not decoded",
                undecoded(),
                of("standard-webhooks", WHSEC),
                "{}",
                r -> r,
                "wrong_secret/secret_not_base64_decoded");
        secret(
                "secret pasted with v1,",
                "standard-webhooks",
                WHSEC,
                "v1," + WHSEC,
                "wrong_secret/secret_has_version_prefix");
        secret(
                "secret pasted without its prefix",
                "stripe",
                WHSEC,
                WHSEC.substring(6),
                "wrong_secret/secret_prefix_stripped");
        secret("line feed after the secret", "github", "s3cret", "s3cret\n", "wrong_secret/secret_trailing_newline");
        secret("quotation marks around the secret", "github", "s3cret", "\"s3cret\"", "wrong_secret/secret_quoted");
        on(
                "body read as Latin-1",
                "github",
                "{\"n\":\"Zoë\"}",
                r -> r.withBody(new String(r.body(), ISO_8859_1).getBytes(UTF_8)),
                "body_altered/charset_latin1");
        on(
                "escapes of Unicode undone",
                "meta",
                "{\"n\":\"Zo\\u00eb\"}",
                body(b -> b.replace("\\u00eb", "ë")),
                "body_altered/unicode_unescaped");
        on(
                "HTML characters escaped",
                "github",
                "{\"n\":\"<&>\"}",
                body(b -> b.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")),
                "body_altered/json_html_escaped");
        on("last line feed added", "github", "{}", body(b -> b + "\n"), "body_altered/trailing_newline_added");
        on("CR LF became LF", "sentry", "{\r\n}", body(b -> b.replace("\r\n", "\n")), "body_altered/crlf_to_lf");
        on("byte order mark removed", "github", "\uFEFF{}", body(b -> b.substring(1)), "body_altered/bom_removed");
        on("replayed from a log", "stripe", "{}", r -> r, "timestamp_outside_tolerance/too_old");
        on(
                "TLS ended at a proxy",
                "twilio-form",
                "a=1",
                r -> r.withUrl(r.url().replace("https", "http")),
                "url_mismatch/scheme");
        on(
                "query reordered",
                "square",
                "{}",
                r -> r.withUrl("https://a.example/x?c=2&b=1"),
                "url_mismatch/query_order");
        on(
                "digest in base64 for hex",
                "github",
                "{}",
                header("X-Hub-Signature-256", v -> "sha256=" + base64(v.substring(7))),
                "wrong_encoding/base64_instead_of_hex");
        on(
                "digest in upper-case hex",
                "github",
                "{}",
                header("X-Hub-Signature-256", v -> "sha256=" + v.substring(7).toUpperCase(Locale.ROOT)),
                "wrong_encoding/uppercase_hex");
        add(
                "SHA-1 for SHA-256",
                with("hash", "SHA1"),
                with("hash", "SHA256"),
                "{}",
                r -> r,
                "wrong_algorithm/sha1_instead_of_sha256");
        add(
                "another separator",
                content("{timestamp}:{body}"),
                content("{timestamp}.{body}"),
                "{}",
                r -> r,
                "wrong_signed_content/separator_wrong");
        add(
                "body before the time",
                content("{body}.{timestamp}"),
                content("{timestamp}.{body}"),
                "{}",
                r -> r,
                "wrong_signed_content/order_swapped");
        on(
                "base64 body from a function gateway",
                "github",
                "{\"a\":1}",
                body(b -> Base64.getEncoder().encodeToString(b.getBytes(UTF_8))),
                "body_altered/body_base64_encoded");
        on(
                "header renamed by a gateway",
                "stripe",
                "{}",
                renamed("Stripe-Signature", "HTTP_STRIPE_SIGNATURE"),
                "missing_header/stripe-signature");
    }

    /** Standard Webhooks by a sender that takes the secret as text. */
    private static SchemeSettings undecoded() {
        Map<String, String> options = Map.of(
                "header", "webhook-signature",
                "format", "v1,{signature}",
                "content", "{id}.{timestamp}.{body}",
                "timestampHeader", "webhook-timestamp",
                "idHeader", "webhook-id",
                "encoding", "base64");
        return new SchemeSettings("custom", List.of(SecretText.of(WHSEC)), options, null);
    }

    private static SchemeSettings with(String option, String value) {
        return new SchemeSettings("custom", List.of(SecretText.of("s")), Map.of(option, value), null);
    }

    private static SchemeSettings content(String content) {
        return new SchemeSettings(
                "custom",
                List.of(SecretText.of("s")),
                Map.of("content", content, "format", "t={timestamp},v1={signature}"),
                null);
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    static List<Mistake> mistakes() {
        return MISTAKES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isNamed(Mistake mistake) {
        SignedRequest request = new SignedRequest(
                "POST",
                "https://a.example/x?b=1&c=2",
                Headers.none(),
                mistake.body().getBytes(UTF_8));
        boolean old = mistake.title().contains("log");
        SignedRequest signed = SCHEMES.sign(request, "msg_1", mistake.signed(), old ? NOW.minusSeconds(999) : NOW);
        Search search =
                Search.usual().among(List.of(new Candidate("endpoint \"orders\"", SecretText.of("whsec_of_orders"))));

        Verification found = SCHEMES.verify(mistake.way().apply(signed), mistake.known(), search, NOW);

        String words = "";
        if (found.verdict() instanceof Verdict.Invalid invalid) {
            Fix fix = SCHEMES.fix(invalid);
            words = invalid.explanation();
            assertThat(fix.advice()).isNotBlank();
        }
        TABLE.put(mistake.number(), String.format("%-40s %-46s %s", mistake.title(), outcome(found), words));
        assertThat(outcome(found)).isEqualTo(mistake.expected());
    }

    @AfterAll
    static void print() {
        TABLE.forEach((number, line) -> System.out.printf("classic mistake %2d  %s%n", number, line));
    }
}
