package dev.hookbench.ui.signatures;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.Verification.Check;
import dev.hookbench.ui.requests.SignatureWords;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.UiTools;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Expected beside received, and every received value against every secret. */
final class CheckComparison {
    /** So many are shown line by line; the table has all. */
    private static final int MOST_CHECKS = 4;

    private static final int MOST_ROWS = 12;
    private static final int MOST_SECRETS = 12;
    private static final int MOST_DIGITS = 24;

    private final Messages messages;
    private final SignatureWords lines;
    private final CheckWords words;

    CheckComparison(UiTools tools) {
        messages = tools.messages();
        lines = new SignatureWords(tools);
        words = new CheckWords(tools);
    }

    /** The comparisons, those that fit first; what gives a secret away is masked unless it is {@code revealed}. */
    List<Node> lines(CheckResult result, boolean revealed) {
        List<Check> checks = result.verification().checks();
        boolean mask = !revealed && result.expectsSecret();
        List<Node> nodes = new ArrayList<>();
        List<Check> shown = checks.stream()
                .sorted((one, other) -> Boolean.compare(other.matches(), one.matches()))
                .limit(MOST_CHECKS)
                .toList();
        for (Check check : shown) {
            nodes.addAll(lines.checks(List.of(mask ? masked(check) : check)));
            if (!check.matches() && !mask) {
                nodes.add(muted(words.difference(check)));
            }
        }
        if (checks.size() > MOST_CHECKS) {
            nodes.add(muted(messages.get("signatures.check.more", checks.size() - MOST_CHECKS)));
        }
        return nodes;
    }

    private static Check masked(Check check) {
        String expected = SecretText.of(check.expected()).masked();
        String received =
                check.matches() ? expected : SecretText.of(check.received()).masked();
        return new Check(check.label(), received, check.secretIndex(), expected, check.matches());
    }

    /** Fills the table of values by secrets; nothing for a single comparison. */
    void fill(GridPane grid, CheckResult result, boolean revealed) {
        grid.getChildren().clear();
        List<Check> checks = result.verification().checks();
        if (checks.size() < 2) {
            return;
        }
        boolean mask = !revealed && result.expectsSecret();
        List<String> values = checks.stream()
                .map(check -> check.label() + "\n" + check.received())
                .distinct()
                .limit(MOST_ROWS)
                .toList();
        grid.add(muted(messages.get("signatures.check.matrix.value")), 0, 0);
        for (Check check : checks) {
            int row = values.indexOf(check.label() + "\n" + check.received()) + 1;
            int column = check.secretIndex() + 1;
            if (row > 0 && column <= MOST_SECRETS) {
                head(grid, row, column, check, result, mask);
            }
        }
    }

    private void head(GridPane grid, int row, int column, Check check, CheckResult result, boolean mask) {
        if (column == 1) {
            String value = mask ? SecretText.of(check.received()).masked() : check.received();
            Label label = new Label((check.label() + " " + shortened(value)).strip());
            label.getStyleClass().add("code-text");
            grid.add(label, 0, row);
        }
        if (row == 1) {
            grid.add(muted(words.secret(result, check.secretIndex())), column, 0);
        }
        Label cell = new Label(
                messages.get(check.matches() ? "signatures.check.matrix.fits" : "signatures.check.matrix.not"));
        cell.getStyleClass().add(check.matches() ? "success-text" : "muted");
        grid.add(cell, column, row);
    }

    private static String shortened(String value) {
        return value.length() <= MOST_DIGITS ? value : value.substring(0, MOST_DIGITS) + "…";
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }
}
