package dev.hookbench.signature;

import static dev.hookbench.signature.Samples.NOW;
import static dev.hookbench.signature.Senders.SCHEMES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Search;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a request, its secrets or settings: every scheme gives a reason, and never throws. */
final class BadInputTest {
    private static final Search SHORT = Search.within(Duration.ofMillis(50));
    private static final List<String> VALUES = List.of(
            "",
            " ",
            ",",
            "=",
            "==",
            "t=",
            "t=,v1=",
            "v1,",
            "v1,,",
            " v1,x",
            "t=1",
            "t=1,v1",
            "t=1,v1=zz",
            "t=-1,v1=00",
            "t=Infinity,v1=00",
            "t=1e9,v1=00",
            "t=99999999999999999999,v1=00",
            "sha256=",
            "sha256",
            "sha256=zz",
            "SHA256=00",
            "sha999=00",
            "v0=",
            "v2=00",
            "ts=1;h1=",
            "Bearer ",
            "JWT a.b",
            "a.b.c",
            "....",
            "é",
            "\u0000",
            "\u00FF\u00FE",
            "x".repeat(10_000),
            "=".repeat(5_000),
            ",".repeat(5_000),
            "v1,a ".repeat(2_000),
            "00".repeat(31),
            "0".repeat(63));
    private static final List<String> SECRETS = List.of(
            "",
            " ",
            "\n",
            "whsec_",
            "whsec_%%%",
            "v1,whsec_AAAA",
            "sk_live_abcdefghijkl",
            "xoxb-1-2-3",
            "a b c",
            "é\uD83D",
            "\uFFFF",
            "x".repeat(100_000),
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
            "whpk_AAAA",
            "{}");
    private static final List<byte[]> BODIES = Stream.of(
                    "",
                    " ",
                    "\u0000",
                    "{",
                    "[".repeat(100_000),
                    "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000),
                    "{\"a\":\"\\ud83d\"}",
                    "\uFEFF{}",
                    "null",
                    "\"x\"",
                    "{\"signature\":[]}",
                    "{\"notificationItems\":[null,{}]}",
                    "{\"value\":[{\"clientState\":{}}]}",
                    "{\"signature\":{\"timestamp\":[],\"token\":1}}",
                    "a=%zz&&=&b",
                    "%",
                    "{\"webhookTimestamp\":1e400}",
                    "{\"SignatureVersion\":\"1\",\"Signature\":\"%\"}")
            .map(text -> text.getBytes(UTF_8))
            .toList();

    private final Senders senders = new Senders(4_711);
    private final Random random = new Random(4_711);

    static List<String> slugs() {
        return Senders.slugs();
    }

    /** The verdict has a reason in words, and no exception was thrown. */
    private static void assertReasoned(SignedRequest request, SchemeSettings settings) {
        Verification found = SCHEMES.verify(request, settings, SHORT, NOW);
        String words = switch (found.verdict()) {
            case Verdict.Valid _ -> "valid";
            case Verdict.Invalid invalid ->
                invalid.explanation() + SCHEMES.fix(invalid).text();
            case Verdict.NotChecked notChecked -> notChecked.why();
        };
        assertThat(words).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void everyHeaderMalformedInManyWays(String scheme) {
        Senders.Pair pair = senders.pair(scheme);
        SignedRequest signed = senders.signed(scheme, pair);
        for (Header field : signed.headers()) {
            String value = field.value();
            List<String> bad = new ArrayList<>(VALUES);
            bad.addAll(List.of(
                    value + value,
                    value.substring(value.length() / 2),
                    " " + value,
                    value + ",",
                    value.replace("=", "")));
            for (String other : bad) {
                assertReasoned(signed.with(field.name(), other), pair.receiver());
            }
            assertReasoned(without(signed, field.name()), pair.receiver());
            Headers twice = signed.headers().plus(field.name(), "x");
            assertReasoned(new SignedRequest("POST", signed.url(), twice, signed.body()), pair.receiver());
        }
    }

    private static SignedRequest without(SignedRequest request, String name) {
        return new SignedRequest(
                request.method(), request.url(), request.headers().without(name), request.body());
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void everyBodyThatIsEmptyBinaryLargeOrDeep(String scheme) {
        Senders.Pair pair = senders.pair(scheme);
        SignedRequest signed = senders.signed(scheme, pair);
        byte[] binary = senders.bytes(999);
        byte[] large = "ab".repeat(5 << 20).getBytes(UTF_8);
        for (byte[] body :
                Stream.concat(BODIES.stream(), Stream.of(binary, large)).toList()) {
            assertReasoned(signed.withBody(body), pair.receiver());
        }
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void everySecretThatIsEmptySpacedOrOfTheWrongKind(String scheme) {
        Senders.Pair pair = senders.pair(scheme);
        SignedRequest signed = senders.signed(scheme, pair);
        for (String secret : SECRETS) {
            SchemeSettings settings = new SchemeSettings(
                    scheme, List.of(SecretText.of(secret)), pair.sender().options(), null);
            assertReasoned(signed, settings);
            Throwable thrown = catchThrowable(() -> SCHEMES.sign(senders.request(scheme), "msg_1", settings, NOW));
            assertThat(thrown)
                    .as(secret)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            refusal -> assertThat(refusal)
                                    .isInstanceOf(IllegalArgumentException.class)
                                    .hasMessageContaining(": "));
        }
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void everyUrlAndMethod(String scheme) {
        Senders.Pair pair = senders.pair(scheme);
        SignedRequest signed = senders.signed(scheme, pair);
        for (String url : List.of(
                "", "/", "?", "://", "http://", "https://h:99999/%", "x".repeat(9_000), "https://h/?&&=&%zz=%", "é")) {
            assertReasoned(signed.withUrl(url).withMethod(random.nextBoolean() ? "" : "geT"), pair.receiver());
        }
    }
}
