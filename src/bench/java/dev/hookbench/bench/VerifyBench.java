package dev.hookbench.bench;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Search;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.domain.signature.Verification.SignedPart;
import dev.hookbench.signature.SignatureSchemes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a check of 1 KiB costs beside the bare digest over the same bytes; the aim is a ratio of at most 1.3. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 3,
        jvmArgsAppend = {"-XX:+UseSerialGC"})
public class VerifyBench {
    private static final Instant NOW = Instant.ofEpochSecond(1_767_225_600);
    private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final Search NONE = Search.none();

    /** The schemes whose signed bytes are the body, a time and the body, and an id, a time and the body. */
    @Param({"github", "stripe", "standard-webhooks"})
    @SuppressWarnings("NullAway.Init")
    private String scheme;

    private final SignatureSchemes schemes = new SignatureSchemes();
    private final byte[] body = "{\"n\":1} ".repeat(128).getBytes(StandardCharsets.UTF_8);
    private final byte[] key = SECRET.getBytes(StandardCharsets.UTF_8);
    private byte[] signed = {};
    private byte @Nullable [] digest;
    private @Nullable SchemeSettings settings;
    private @Nullable SignedRequest request;

    /** Signs what is checked. */
    @Setup
    public void sign() throws GeneralSecurityException {
        settings = SchemeSettings.of(scheme, SecretText.of(SECRET));
        request = schemes.sign(
                new SignedRequest("POST", "http://127.0.0.1:9400/in/a", Headers.none(), body), "msg_1", settings, NOW);
        signed = schemes.verify(request, settings, NONE, NOW).signedContent().stream()
                .map(SignedPart::bytes)
                .reduce(new byte[0], VerifyBench::joined);
        digest = bare();
    }

    /** The least that a receiver does: the digest made and compared. */
    @Benchmark
    public boolean bareMac() throws GeneralSecurityException {
        return MessageDigest.isEqual(bare(), digest);
    }

    private byte[] bare() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(signed);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The check with all its working. */
    @Benchmark
    public Verification verify() {
        return schemes.verify(Objects.requireNonNull(request), Objects.requireNonNull(settings), NONE, NOW);
    }
}
