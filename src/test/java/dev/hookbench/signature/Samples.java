package dev.hookbench.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;

/** Random secrets and bodies from a fixed seed, and short ways to check them. */
final class Samples {
    static final Instant NOW = Instant.ofEpochSecond(Forger.TIME + 7);
    static final SignatureSchemes SCHEMES = new SignatureSchemes();

    private final Random random;

    Samples(long seed) {
        random = new Random(seed);
    }

    /** A secret of the kind that the scheme wants. */
    String secret(String scheme) {
        byte[] bytes = bytes(24 + 3 * random.nextInt(6));
        String base64 = Base64.getEncoder().encodeToString(bytes);
        return switch (scheme) {
            case "standard-webhooks", "stripe" -> "whsec_" + base64;
            default -> "geheim-" + base64;
        };
    }

    /** Some JSON with accents, slashes, escapes, nested and empty parts, and numbers that no parser should touch. */
    String json() {
        return "{\"id\":\"evt_" + random.nextInt(1_000_000) + "\",\"url\":\"https://example.org/" + random.nextInt(99)
                + "/x?a=1&b=2\",\"name\":\"Jörg <Ünal> 東 🚲\",\"n\":[" + random.nextInt()
                + ",1.50,-0.0,1e3],\"e\":{},\"l\":[],"
                + "\"q\":\"\\\"\\\\ \\n\",\"deep\":{\"a\":[{\"b\":null},true,false]}}";
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    static Verification verify(String scheme, Headers headers, byte[] body, String... secrets) {
        SecretText[] texts = Stream.of(secrets).map(SecretText::of).toArray(SecretText[]::new);
        Verification found = SCHEMES.verify(request(headers, body), SchemeSettings.of(scheme, texts), NOW);
        assertThat(found.verdict().toString())
                .as("secrets stay out of explanations")
                .doesNotContain(Stream.concat(
                                Stream.of("***"), Stream.of(secrets).filter(secret -> secret.length() > 7))
                        .toList());
        return found;
    }

    static SignedRequest request(Headers headers, byte[] body) {
        return new SignedRequest("POST", "https://hooks.example.org/in/a", headers, body);
    }

    /** {@code valid}, or reason and detail. */
    static String outcome(Verification verification) {
        return switch (verification.verdict()) {
            case Verdict.Valid _ -> "valid";
            case Verdict.Invalid invalid -> invalid.reason() + "/" + invalid.detail();
            case Verdict.NotChecked notChecked -> "not_checked: " + notChecked.why();
        };
    }
}
