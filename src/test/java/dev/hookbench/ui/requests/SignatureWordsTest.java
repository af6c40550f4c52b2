package dev.hookbench.ui.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.domain.signature.Verification.Check;
import dev.hookbench.domain.signature.Verification.SignedPart;
import dev.hookbench.testing.ui.ManualTicks;
import dev.hookbench.testing.ui.UiTest;
import dev.hookbench.testing.ui.UiWorld;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SignatureWordsTest extends UiTest {
    private static final SchemeSettings TWO_SECRETS =
            SchemeSettings.of("stripe", SecretText.of("one"), SecretText.of("two"));

    private final SignatureWords words = new SignatureWords(new UiWorld().tools(new ManualTicks()));

    private static Verification verification(List<Check> checks, @Nullable Duration age, @Nullable Duration tolerance) {
        return new Verification(new Verdict.NotChecked("x"), List.of(), checks, "", age, tolerance);
    }

    private List<String> lines(Check... checks) {
        return onFx(() -> words.checks(List.of(checks)).stream()
                .map(SignatureWordsTest::text)
                .toList());
    }

    private String marked(Check check) {
        return onFx(() -> words.checks(List.of(check)).stream()
                .limit(2)
                .flatMap(line -> ((Parent) line).getChildrenUnmodifiable().stream())
                .filter(node -> node.getStyleClass().contains("mark"))
                .map(SignatureWordsTest::text)
                .collect(Collectors.joining("|")));
    }

    private static String text(Node node) {
        return node instanceof Label label
                ? label.getText()
                : ((Parent) node)
                        .getChildrenUnmodifiable().stream()
                                .map(SignatureWordsTest::text)
                                .collect(Collectors.joining());
    }

    @Test
    void theFirstDifferenceIsMarkedInBothLines() {
        assertThat(marked(new Check("v1", "abcdXXXX99", 0, "abcdYYYY99", false)))
                .isEqualTo("YYYY|XXXX");
        assertThat(marked(new Check("v1", "same", 0, "same", true))).isEmpty();
    }

    @Test
    void aLateDifferenceIsStillSeen() {
        String start = "0123456789abcdef0123456789abcdef0123456789abcdef";
        Check check = new Check("", start + "XXXX" + "1234567890", 1, start + "YYYY" + "1234567890", false);
        assertThat(marked(check)).isEqualTo("YYYY|XXXX");
        assertThat(lines(check).get(0)).contains("…89abcdefYYYY1234567890");
    }

    @Test
    void aValueThatIsOnlyLongerIsMarkedWhereItGoesOn() {
        assertThat(marked(new Check("v1", "abcdef", 0, "abcd", false))).isEqualTo("ef");
    }

    @Test
    void anEmptyValueIsComparedToo() {
        assertThat(lines(new Check("v1", "", 0, "abcd", false))).hasSize(3);
        assertThat(marked(new Check("v1", "", 0, "abcd", false))).isEqualTo("abcd");
    }

    @Test
    void theMiddleOfALongValueIsLeftOut() {
        String digest = "0".repeat(30) + "1".repeat(30) + "wxyz";
        assertThat(lines(new Check("v1", digest, 0, digest, true)).get(1)).contains("000111…wxyz");
    }

    @Test
    void theSecretThatWasTriedIsNumberedFromOne() {
        List<String> lines = lines(new Check("v1", "a", 1, "a", true), new Check("v1", "a", 0, "b", false));
        assertThat(lines.get(2)).contains("2").isNotEqualTo(lines.get(5));
        assertThat(lines.get(5)).contains("1");
    }

    @Test
    void noMoreThanEightComparisonsAreListed() {
        assertThat(lines(Collections.nCopies(9, new Check("v1", "a", 0, "b", false))
                        .toArray(new Check[0])))
                .hasSize(8 * 3);
    }

    @Test
    void theSummaryTellsAgeAndToleranceWhereThereAreAny() {
        List<Check> four = Collections.nCopies(4, new Check("v1", "a", 0, "b", false));
        assertThat(words.summary(verification(four, null, null), TWO_SECRETS)).isEqualTo("2 values × 2 secrets tried");
        assertThat(words.summary(verification(four, Duration.ofSeconds(-90), null), TWO_SECRETS))
                .startsWith("Age −1 m 30 s")
                .endsWith("· 2 values × 2 secrets tried");
        assertThat(words.summary(verification(four, Duration.ofMinutes(17), Duration.ofMinutes(5)), TWO_SECRETS))
                .startsWith("Age 17 m of 5 m allowed");
        assertThat(words.summary(verification(List.of(), null, null), null)).isEqualTo("no values × no secrets tried");
    }

    @Test
    void verdictsAndLengthsAreSaidInWords() {
        assertThat(words.inWord(new Verdict.Valid("stripe"))).isEqualTo("valid");
        assertThat(words.inWord(new Verdict.Invalid("stripe", "wrong_secret", null, "x")))
                .isEqualTo("invalid");
        assertThat(words.inWord(new Verdict.NotChecked("x"))).isEqualTo("not checked");
        assertThat(words.length(List.of(new SignedPart("id", new byte[4]), new SignedPart("body", new byte[2_000]))))
                .contains("2,004");
    }
}
