package dev.hookbench.ui.requests;

import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.ui.control.Card;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.requests.SignatureViewModel.Working;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.Navigator;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** Why a signature holds or not, with the working: the signed bytes, and expected beside received. */
public final class SignatureTabController {
    private final CaptureDetailViewModel detail;
    private final SignatureViewModel model;
    private final SchemeOffer offer;
    private final Messages messages;
    private final Navigator navigator;
    private final SignatureWords words;

    @FXML
    private Node pane;

    @FXML
    private Card why;

    @FXML
    private Label headline;

    @FXML
    private Label explanation;

    @FXML
    private Label since;

    @FXML
    private Card signed;

    @FXML
    private TextFlow signedBytes;

    @FXML
    private Label signedLength;

    @FXML
    private Card compared;

    @FXML
    private VBox checks;

    @FXML
    private Label summary;

    SignatureTabController(CaptureDetailViewModel detail, SignatureViewModel model, SchemeOffer offer, UiTools tools) {
        this.offer = offer;
        this.detail = detail;
        this.model = model;
        this.messages = tools.messages();
        this.navigator = tools.navigator();
        this.words = new SignatureWords(tools);
    }

    @FXML
    private void initialize() {
        for (Node node : new Node[] {explanation, since, signed, compared}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        detail.loadedProperty().subscribe(loaded -> model.check(loaded == null ? null : loaded.capture()));
        model.workingProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::showProblem);
    }

    @FXML
    private void openLab() {
        Working working = model.workingProperty().get();
        if (working != null) {
            navigator.show(View.SIGNATURES, working.capture().uid());
        }
    }

    private void showProblem(String problem) {
        if (!problem.isEmpty()) {
            pane.setVisible(true);
            tell(Tone.DANGER, messages.get("signature.why.problem"), problem, "");
            signed.setVisible(false);
            compared.setVisible(false);
        }
    }

    private void show(@Nullable Working working) {
        pane.setVisible(working != null);
        if (working == null) {
            return;
        }
        offer.offer(working.capture().uid(), working.inbox(), working.guesses());
        showVerdict(working.capture().verdict());
        since.setVisible(false);
        signed.setVisible(false);
        compared.setVisible(false);
        if (working.verification() != null) {
            showWorking(working, working.verification());
        }
    }

    private void showWorking(Working working, Verification now) {
        since.setVisible(
                !now.verdict().name().equals(working.capture().verdict().name()));
        since.setText(messages.get("signature.since", words.inWord(now.verdict())));
        signed.setVisible(!now.signedContent().isEmpty());
        signedBytes.getChildren().setAll(SignedText.of(now.signedContent()));
        signedLength.setText(words.length(now.signedContent()));
        compared.setVisible(!now.checks().isEmpty());
        checks.getChildren().setAll(words.checks(now.checks()));
        summary.setText(words.summary(now, working.settings()));
    }

    private void showVerdict(Verdict verdict) {
        switch (verdict) {
            case Verdict.Valid valid ->
                tell(
                        Tone.SUCCESS,
                        messages.get("signature.why.valid"),
                        messages.get("signature.valid", model.title(valid.scheme())),
                        "");
            case Verdict.NotChecked unchecked ->
                tell(Tone.NEUTRAL, messages.get("signature.why.notChecked"), unchecked.why(), "");
            case Verdict.Invalid invalid -> {
                String[] sentences = SignatureWords.sentences(invalid.explanation());
                tell(Tone.DANGER, messages.get("signature.why.invalid"), sentences[0], sentences[1]);
            }
        }
    }

    private void tell(Tone tone, String title, String bold, String rest) {
        why.setTone(tone);
        why.setTitle(title);
        headline.setText(bold);
        explanation.setText(rest);
        explanation.setVisible(!rest.isEmpty());
    }
}
