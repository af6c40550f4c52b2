package dev.hookbench.ui.signatures;

import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.ui.control.Card;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.requests.SignatureWords;
import dev.hookbench.ui.support.UiTools;
import java.time.Duration;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The verdict in words, shape and colour, and how old the signature is. */
public final class CheckVerdictController {
    private final CheckViewModel model;
    private final UiTools tools;
    private final CheckWords words;

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
    private Card age;

    @FXML
    private Label ageWords;

    @FXML
    private ProgressBar ageBar;

    @FXML
    private Label ageNow;

    CheckVerdictController(CheckViewModel model, UiTools tools) {
        this.model = model;
        this.tools = tools;
        this.words = new CheckWords(tools);
    }

    @FXML
    private void initialize() {
        Shown.whenFilled(explanation, reason);
        model.resultProperty().subscribe(this::show);
    }

    private void show(@Nullable CheckResult result) {
        if (result != null) {
            showVerdict(result);
            showAge(result);
        }
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

    private void showAge(CheckResult result) {
        Verification found = result.verification();
        Shown.set(age, found.age() != null);
        if (found.age() == null) {
            return;
        }
        ageWords.setText(words.age(found));
        ageNow.setText(
                tools.messages().get("signatures.check.age.now", tools.formats().dateTime(result.now())));
        Duration most = found.tolerance();
        Shown.set(ageBar, most != null && !most.isZero());
        if (most != null && !most.isZero()) {
            ageBar.setProgress(Math.min(1, found.age().abs().toMillis() / (double) most.toMillis()));
            (CheckWords.isFresh(found) ? Tone.SUCCESS : Tone.DANGER).paint(ageBar);
        }
    }
}
