package dev.hookbench.signature;

import static dev.hookbench.signature.Samples.NOW;
import static dev.hookbench.signature.Samples.outcome;
import static dev.hookbench.signature.Senders.SCHEMES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Search;
import dev.hookbench.domain.signature.Signatures.Candidate;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the search goes: stored secrets, its end, packed bodies and rewritten URLs. */
final class SearchTest {
    private static final SchemeSettings GITHUB = SchemeSettings.of("github", SecretText.of("the right secret"));
    private static final SchemeSettings SQUARE = SchemeSettings.of("square", SecretText.of("the right secret"));

    private static SignedRequest signed(SchemeSettings settings, byte[] body) {
        return SCHEMES.sign(
                new SignedRequest("POST", "https://a.example/x?b=1&c=x%20y", Headers.none(), body), "m", settings, NOW);
    }

    private static SignedRequest signed(SchemeSettings settings, String body) {
        return signed(settings, body.getBytes(UTF_8));
    }

    private static String explanation(Verification found) {
        return found.verdict() instanceof Verdict.Invalid invalid ? invalid.explanation() : "";
    }

    @Test
    void namesWhoseSecretItIsInWhateverForm() {
        byte[] key = "an other key of 24 bytes".getBytes(UTF_8);
        String stored = "whsec_" + Base64.getEncoder().encodeToString(key);
        SignedRequest decoded = signed(SchemeSettings.of("github", SecretText.of(new String(key, UTF_8))), "{}");
        Search search = Search.usual()
                .among(List.of(
                        new Candidate("inbox \"a\"", SecretText.of("nothing")),
                        new Candidate("inbox \"b\"", SecretText.of(stored + "\n")),
                        new Candidate("endpoint \"c\"", SecretText.of(stored))));

        Verification found = SCHEMES.verify(decoded, GITHUB, search, NOW);

        assertThat(outcome(found)).isEqualTo("wrong_secret/other_secret");
        assertThat(explanation(found))
                .contains("endpoint \"c\", used as base64")
                .doesNotContain(stored);
        SignedRequest trimmed = signed(SchemeSettings.of("github", SecretText.of(stored)), "{}");
        assertThat(explanation(SCHEMES.verify(trimmed, GITHUB, search, NOW)))
                .contains("inbox \"b\", without white space");
    }

    @Test
    void endsWhenCancelledAndSaysSo() {
        SignedRequest request = signed(GITHUB, "{}").withBody("{}\n".getBytes(UTF_8));
        AtomicInteger asked = new AtomicInteger();
        Search cancelled = new Search(List.of(), Duration.ofMinutes(1), () -> asked.incrementAndGet() > 3);

        Verification found = SCHEMES.verify(request, GITHUB, cancelled, NOW);

        assertThat(outcome(found)).isEqualTo("wrong_secret/undetermined");
        assertThat(explanation(found)).contains("The search was ended");
        assertThat(asked.get()).as("no try after it").isLessThan(10);
        assertThat(outcome(SCHEMES.verify(request, GITHUB, Search.within(Duration.ZERO), NOW)))
                .isEqualTo("wrong_secret/undetermined");
        assertThat(outcome(SCHEMES.verify(request, GITHUB, NOW))).isEqualTo("body_altered/trailing_newline_added");
    }

    @Test
    void undoesWhatPlatformsPackAndUnpack() throws IOException {
        String json = "{\"a\":\"ä\",\"b\":\"x y\"}";
        byte[] packed = gzip(json);

        assertBody("body_compressed", json.getBytes(UTF_8), packed);
        assertBody("body_decompressed", packed, json.getBytes(UTF_8));
        assertBody("body_base64_decoded", Base64.getEncoder().encode(json.getBytes(UTF_8)), json.getBytes(UTF_8));
        assertBody("json_reserialized", json.getBytes(UTF_8), dev.hookbench.json.Json.write(json));
        assertBody("json_reserialized", dev.hookbench.json.Json.write(json), json.getBytes(UTF_8));
        assertBody("form_decoded", "a=%C3%A4&b=x+y".getBytes(UTF_8), json.getBytes(UTF_8));
        assertBody("form_decoded", "payload=%7B%22a%22%3A1%7D".getBytes(UTF_8), "{\"a\":1}".getBytes(UTF_8));
        assertBody("charset_latin1", "{\"a\":\"€ä\"}".getBytes("windows-1252"), "{\"a\":\"€ä\"}".getBytes(UTF_8));
    }

    private static void assertBody(String detail, byte[] signed, byte[] received) {
        SignedRequest request = signed(GITHUB, signed).withBody(received);
        assertThat(outcome(SCHEMES.verify(request, GITHUB, NOW))).isEqualTo("body_altered/" + detail);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/x?b=1&c=x%20y, scheme, , ",
        "https://a.example:8443/x?b=1&c=x%20y, port, , ",
        "https://10.0.0.7/x?b=1&c=x%20y, host, X-Forwarded-Host, a.example",
        "http://10.0.0.7:8080/x?b=1&c=x%20y, host, Forwarded, for=1.2.3.4;host=a.example;proto=https",
        "https://a.example/?b=1&c=x%20y, path, X-Original-URL, /x?b=1&c=x%20y",
        "https://a.example/x/?b=1&c=x%20y, path, , ",
        "https://a.example/x?c=x%20y&b=1, query_order, , ",
        "https://a.example/x?b=1&c=x+y, escapes, , "
    })
    void findsTheUrlAsTheSenderKnowsIt(String url, String detail, String header, String value) {
        SignedRequest request = signed(SQUARE, "{}").withUrl(url);
        SignedRequest forwarded = header == null ? request : request.with(header, value);

        assertThat(outcome(SCHEMES.verify(forwarded, SQUARE, NOW))).isEqualTo("url_mismatch/" + detail);
    }

    @Test
    void saysWhenCharactersWereLost() {
        SignedRequest request = signed(GITHUB, "{\"a\":\"ä\"}").withBody("{\"a\":\"\uFFFD\"}".getBytes(UTF_8));

        assertThat(explanation(SCHEMES.verify(request, GITHUB, NOW)))
                .contains("cannot be told apart", "lost characters");
    }
}
