package dev.hookbench.bench;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Search;
import dev.hookbench.domain.signature.Signatures.Candidate;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.signature.SignatureSchemes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/**
 * What the dearest search costs: nothing fits, so that every variant is tried, with twenty stored secrets. The aim is under
 * 200 ms for 64 KiB of JSON and under two seconds for 1 MiB, on one core.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC"})
public class DetectiveBench {
    private static final Instant NOW = Instant.ofEpochSecond(1_767_225_600);
    private static final int STORED = 20;

    /** Without a URL among the signed bytes, and with one. */
    @Param({"github", "stripe", "square"})
    @SuppressWarnings("NullAway.Init")
    private String scheme;

    /** Length of the body, in KiB. */
    @Param({"64", "1024"})
    private int kibibytes;

    private final SignatureSchemes schemes = new SignatureSchemes();
    private final Search search = new Search(stored(), Duration.ofMinutes(1), () -> false);
    private @Nullable SchemeSettings settings;
    private @Nullable SignedRequest request;

    /** Signs by a secret that nobody here knows. */
    @Setup
    public void sign() {
        settings = SchemeSettings.of(scheme, SecretText.of("the secret that is set"));
        request = schemes.sign(
                new SignedRequest("POST", "http://127.0.0.1:9400/in/a?b=1&c=2", Headers.none(), json(kibibytes * 1024)),
                "msg_1",
                SchemeSettings.of(scheme, SecretText.of("a secret that is unknown")),
                NOW);
    }

    /** The whole search, which ends without an explanation. */
    @Benchmark
    public Verification search() {
        Verification found =
                schemes.verify(Objects.requireNonNull(request), Objects.requireNonNull(settings), search, NOW);
        if (!found.verdict().isUnexplained()) {
            throw new IllegalStateException("explained by " + found.verdict());
        }
        return found;
    }

    private static List<Candidate> stored() {
        return IntStream.range(0, STORED)
                .mapToObj(i -> new Candidate(
                        "endpoint \"" + i + "\"",
                        SecretText.of("whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZ" + (10 + i))))
                .toList();
    }

    private static byte[] json(int length) {
        StringBuilder text = new StringBuilder("{\"items\":[");
        for (int i = 0; text.length() < length; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"evt_")
                    .append(i)
                    .append("\",\"amount\":")
                    .append(i * 1.25)
                    .append(
                            ",\"name\":\"Zoë & <Søn>\",\"url\":\"https://a.example/x?b=1\",\"tags\":[\"a\",\"b\"],\"ok\":true}");
        }
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }
}
