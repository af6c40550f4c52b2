package dev.hookbench.ui.signatures;

import dev.hookbench.domain.signature.Fix;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.ui.control.Card;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.requests.SignatureWords;
import dev.hookbench.ui.support.Clip;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.UiTools;
import java.time.Duration;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a check found: verdict, fix, age, comparison and the signed bytes. */
public final class CheckResultController {
    private final CheckViewModel model;
    private final UiTools tools;
    private final Messages messages;
    private final CheckWords words;
    private final CheckParts signedParts;
    private final CheckComparison comparison;

    @FXML
    private Card verdict;

    @FXML
    private Node verdictHead;

    @FXML
    private FontIcon shape;

    @FXML
    private Label verdictWord;

    @FXML
    private Label headline;

    @FXML
    private Label explanation;

    @FXML
    private Label reason;

    @FXML
    private CheckBox reveal;

    @FXML
    private Card fix;

    @FXML
    private Label advice;

    @FXML
    private VBox fixLines;

    @FXML
    private Card age;

    @FXML
    private Label ageWords;

    @FXML
    private ProgressBar ageBar;

    @FXML
    private Label ageNow;

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
        this.tools = tools;
        this.messages = tools.messages();
        this.words = new CheckWords(tools);
        this.signedParts = new CheckParts(tools);
        this.comparison = new CheckComparison(tools);
    }

    @FXML
    private void initialize() {
        Shown.whenFilled(explanation, reason, masked);
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
        showVerdict(result);
        showFix(result.fix());
        showAge(result);
        reveal.setSelected(false);
        Shown.set(reveal, result.holdsSecret());
        showBytes(result);
    }

    private void showVerdict(CheckResult result) {
        Verdict found = result.verification().verdict();
        Tone tone = switch (found) {
            case Verdict.Valid _ -> Tone.SUCCESS;
            case Verdict.Invalid _ -> Tone.DANGER;
            case Verdict.NotChecked _ -> Tone.WARNING;
        };
        shape.setIconCode(
                switch (found) {
                    case Verdict.Valid _ -> Feather.CHECK_CIRCLE;
                    case Verdict.Invalid _ -> Feather.X_OCTAGON;
                    case Verdict.NotChecked _ -> Feather.HELP_CIRCLE;
                });
        verdict.setTone(tone);
        tone.paint(verdictHead);
        verdictWord.setText(words.verdict(found));
        String[] sentences = SignatureWords.sentences(words.why(result));
        headline.setText(sentences[0]);
        explanation.setText(sentences[1]);
        reason.setText(words.reason(found));
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

    private void showAge(CheckResult result) {
        Verification found = result.verification();
        Shown.set(age, found.age() != null);
        if (found.age() == null) {
            return;
        }
        ageWords.setText(words.age(found));
        ageNow.setText(messages.get("signatures.check.age.now", tools.formats().dateTime(result.now())));
        Duration most = found.tolerance();
        Shown.set(ageBar, most != null && !most.isZero());
        if (most != null && !most.isZero()) {
            ageBar.setProgress(Math.min(1, found.age().abs().toMillis() / (double) most.toMillis()));
            (CheckWords.isFresh(found) ? Tone.SUCCESS : Tone.DANGER).paint(ageBar);
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
