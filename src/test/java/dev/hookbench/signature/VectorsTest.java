package dev.hookbench.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.signature.Verdict;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every vector of the schemes built so far: the verdict, and for what can be found out the reason and its detail.
 *
 * <p>{@code vectors/signatures.json} holds those entries of the project's signature vectors whose {@code scheme} is
 * convoy-simple, convoy-advanced, standard-webhooks, github or stripe, otherwise unchanged.
 */
final class VectorsTest {
    private static final SignatureSchemes SCHEMES = new SignatureSchemes();
    private static final Map<String, int[]> SCORES = new TreeMap<>();

    static List<Vector> vectors() {
        return Vector.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void judgesAsTheVectorSays(Vector vector) throws Exception {
        int[] score = SCORES.computeIfAbsent(vector.text("scheme"), _ -> new int[2]);
        score[1]++;
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(vector.body());
        assertThat(HexFormat.of().formatHex(sha256)).as("body as generated").isEqualTo(vector.text("bodySha256"));

        Verdict verdict = SCHEMES.verify(vector.request(), vector.settings(), vector.now())
                .verdict();

        if (vector.is("sdkDependent")) {
            assertThat(verdict).isNotInstanceOf(Verdict.NotChecked.class);
        } else {
            assertThat(verdict.name()).as(verdict.toString()).isEqualTo(vector.text("expect"));
        }
        if (vector.is("diagnosable") && verdict instanceof Verdict.Invalid invalid) {
            assertThat(invalid.reason()).as(invalid.toString()).isEqualTo(vector.text("reason"));
            if (vector.has("detail")) {
                assertThat(invalid.detail()).as(invalid.toString()).isEqualTo(vector.text("detail"));
            }
        } else if (verdict instanceof Verdict.Invalid invalid) {
            assertThat(invalid.detail()).as(invalid.toString()).isEqualTo("undetermined");
        }
        score[0]++;
    }

    @AfterAll
    static void printScores() {
        SCORES.forEach((scheme, score) ->
                System.out.printf("signature vectors  %-20s %3d of %3d%n", scheme, score[0], score[1]));
    }
}
