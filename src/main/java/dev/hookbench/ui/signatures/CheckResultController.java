package dev.hookbench.ui.signatures;

import dev.hookbench.domain.signature.Fix;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.ui.control.Card;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.Clip;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.UiTools;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** What a check found, below its verdict: comparison, signed bytes, and how to mend it. */
public final class CheckResultController {
    private final CheckViewModel model;
    private final Messages messages;
    private final CheckParts signedParts;
    private final CheckComparison comparison;

    @FXML
    private CheckBox reveal;

    @FXML
    private Card fix;

    @FXML
    private Label advice;

    @FXML
    private VBox fixLines;

    @FXML
    private Card compared;

    @FXML
    private Label masked;

    @FXML
    private VBox checks;

    @FXML
    private GridPane matrix;

    @FXML
    private Card parts;

    @FXML
    private FlowPane legend;

    @FXML
    private TextFlow bytes;

    @FXML
    private Label length;

    CheckResultController(CheckViewModel model, UiTools tools) {
        this.model = model;
        this.messages = tools.messages();
        this.signedParts = new CheckParts(tools);
        this.comparison = new CheckComparison(tools);
    }

    @FXML
    private void initialize() {
        Shown.whenFilled(masked);
        model.resultProperty().subscribe(this::show);
        reveal.selectedProperty()
                .subscribe((_, _) -> showBytes(model.resultProperty().get()));
    }

    @FXML
    private void copy() {
        CheckResult result = model.resultProperty().get();
        if (result != null && result.fix() != null) {
            Clip.copy(result.fix().text());
        }
    }

    private void show(@Nullable CheckResult result) {
        if (result == null) {
            return;
        }
        showFix(result.fix());
        reveal.setSelected(false);
        Shown.set(reveal, result.holdsSecret());
        showBytes(result);
    }

    private void showFix(@Nullable Fix found) {
        boolean code = found != null && !found.lines().isEmpty();
        Shown.set(fix, code);
        if (found != null) {
            advice.setText(found.advice());
            fixLines.getChildren()
                    .setAll(found.lines().stream().map(CheckFixLine::of).toList());
        }
    }

    private void showBytes(@Nullable CheckResult result) {
        if (result == null) {
            return;
        }
        Verification found = result.verification();
        boolean shown = reveal.isSelected();
        Shown.set(compared, !found.checks().isEmpty());
        masked.setText(result.expectsSecret() && !shown ? messages.get("signatures.check.masked") : "");
        checks.getChildren().setAll(comparison.lines(result, shown));
        comparison.fill(matrix, result, shown);
        Shown.set(matrix, !matrix.getChildren().isEmpty());
        Shown.set(parts, !found.signedContent().isEmpty());
        legend.getChildren().setAll(signedParts.legend(found.signedContent()));
        bytes.getChildren().setAll(signedParts.bytes(result, shown));
        length.setText(signedParts.length(found.signedContent()));
    }
}
