package dev.hookbench.ui.requests;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.domain.signature.Verification.Check;
import dev.hookbench.domain.signature.Verification.SignedPart;
import dev.hookbench.ui.support.Formats;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.UiTools;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The words and lines of a signature check. */
public final class SignatureWords {
    /** The most comparisons that are shown; further ones are counted. */
    private static final int MOST_CHECKS = 8;

    /** The most characters of a value that are shown; its tooltip holds all. */
    private static final int MOST_DIGITS = 38;

    /** How many equal characters are shown before the first that differs. */
    private static final int LEAD = 16;

    private static final int MARKED = 4;

    private final Messages messages;
    private final Formats formats;

    /** In the language of those tools. */
    public SignatureWords(UiTools tools) {
        messages = tools.messages();
        formats = tools.formats();
    }

    /** The first sentence and the rest, the latter perhaps empty. */
    public static String[] sentences(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? new String[] {text, ""} : new String[] {text.substring(0, end + 1), text.substring(end + 2)};
    }

    String inWord(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Valid _ -> messages.get("verdict.valid");
            case Verdict.Invalid _ -> messages.get("verdict.invalid");
            case Verdict.NotChecked _ -> messages.get("verdict.notChecked");
        };
    }

    String length(List<SignedPart> parts) {
        long bytes = parts.stream().mapToLong(part -> part.bytes().length).sum();
        int more = (int) parts.stream()
                .filter(part -> !part.name().equals(SignedText.BODY) && part.bytes().length > 0)
                .count();
        return messages.get("signature.signedLength", formats.number(bytes), more);
    }

    /** Two lines a comparison, the first difference marked. */
    public List<Node> checks(List<Check> checks) {
        List<Node> lines = new ArrayList<>();
        for (Check check : checks.subList(0, Math.min(MOST_CHECKS, checks.size()))) {
            String label = check.label().isEmpty() ? "" : check.label() + " ";
            int same = check.matches() ? Integer.MAX_VALUE : commonPrefix(check.expected(), check.received());
            lines.add(line(messages.get("signature.expected", label), check.expected(), same));
            lines.add(line(messages.get("signature.received", label), check.received(), same));
            Label outcome = new Label(messages.get(
                    check.matches() ? "signature.matches" : "signature.matchesNot", check.secretIndex() + 1));
            outcome.getStyleClass().addAll("check-outcome", check.matches() ? "success-text" : "muted");
            lines.add(outcome);
        }
        return lines;
    }

    /** Such as {@code Age 2 s of 5 m allowed · 1 value × 2 secrets tried}. */
    String summary(Verification verification, @Nullable SchemeSettings settings) {
        long secrets = settings == null ? 0 : settings.secrets().size();
        long values = secrets == 0 ? 0 : verification.checks().size() / secrets;
        String tried = messages.get("signature.tried", values, secrets);
        if (verification.age() == null) {
            return tried;
        }
        String age = (verification.age().isNegative() ? "−" : "") + formats.span(verification.age());
        String aged = verification.tolerance() == null
                ? messages.get("signature.age", age)
                : messages.get("signature.ageOf", age, formats.span(verification.tolerance()));
        return aged + " · " + tried;
    }

    private static Node line(String label, String whole, int difference) {
        String value = whole;
        int same = difference;
        if (same > LEAD && same < whole.length()) {
            value = "…" + whole.substring(same - LEAD / 2);
            same = 1 + LEAD / 2;
        }
        if (value.length() > MOST_DIGITS) {
            value = value.substring(0, MOST_DIGITS - 5) + "…" + value.substring(value.length() - 4);
        }
        HBox line = new HBox(text(label, "check-label"));
        line.getStyleClass().add("check-line");
        Tooltip.install(line, new Tooltip(whole));
        int from = Math.min(same, value.length());
        int to = Math.min(from + MARKED, value.length());
        line.getChildren().add(text(value.substring(0, from), "check-value"));
        if (from < to) {
            Label mark = new Label(value.substring(from, to));
            mark.getStyleClass().add("mark");
            line.getChildren().add(mark);
        }
        line.getChildren().add(text(value.substring(to), "check-value"));
        return line;
    }

    private static Label text(String value, String styleClass) {
        Label text = new Label(value);
        text.setMinWidth(Label.USE_PREF_SIZE);
        text.getStyleClass().add(styleClass);
        return text;
    }

    /** How many characters are the same from the beginning. */
    public static int commonPrefix(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return length;
    }
}
