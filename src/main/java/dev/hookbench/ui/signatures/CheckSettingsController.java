package dev.hookbench.ui.signatures;

import dev.hookbench.domain.signature.SchemeGuess;
import dev.hookbench.ui.form.OptionRows;
import dev.hookbench.ui.form.OptionWords;
import dev.hookbench.ui.form.SchemePicker;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.Messages;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** How the request is checked: scheme, secrets, options and time. */
public final class CheckSettingsController {
    private final CheckViewModel model;
    private final Messages messages;

    @FXML
    private VBox root;

    @FXML
    private Node guess;

    @FXML
    private Label guessed;

    @FXML
    private Label guessReason;

    @FXML
    private Button takeGuess;

    @FXML
    private SchemePicker scheme;

    @FXML
    private Node secretsRow;

    @FXML
    private CheckSecrets secrets;

    @FXML
    private CheckBox stored;

    @FXML
    private OptionRows options;

    @FXML
    private TextField now;

    @FXML
    private TextField tolerance;

    CheckSettingsController(CheckViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        CheckForm form = model.form();
        scheme.bind(form.scheme, messages, messages.get("signatures.check.scheme.choose"));
        options.bind(form.scheme, new OptionWords(messages));
        secrets.bind(form.secrets, messages);
        stored.selectedProperty().bindBidirectional(form.stored);
        now.textProperty().bindBidirectional(form.now);
        tolerance.textProperty().bindBidirectional(form.tolerance);
        Shown.problems(root, form.problems);
        model.guessesProperty().subscribe(() -> offer(model.guessesProperty().get()));
        form.scheme.schemeProperty().subscribe(slug -> {
            form.problems.forget("scheme");
            form.problems.forget("secret");
            Shown.set(secretsRow, form.takesSecrets());
            secrets.setPrompt(form.scheme
                    .find(slug)
                    .map(profile -> profile.info().secretHint())
                    .orElse(""));
            offer(model.guessesProperty().get());
        });
    }

    /** What is chosen already need not be offered. */
    private void offer(List<SchemeGuess> guesses) {
        String chosen = model.form().scheme.schemeProperty().get();
        boolean offered = !guesses.isEmpty()
                && guesses.stream().noneMatch(one -> one.scheme().slug().equals(chosen));
        Shown.set(guess, offered);
        if (offered) {
            SchemeGuess first = guesses.getFirst();
            String title = first.scheme().title();
            guessed.setText(
                    switch (first.confidence()) {
                        case CERTAIN -> messages.get("signature.offer.certain", title);
                        case LIKELY -> messages.get("signature.offer.likely", title);
                        case POSSIBLE -> messages.get("signature.offer.possible", title);
                    });
            guessReason.setText(first.reason());
            takeGuess.setText(messages.get("signatures.check.guess.use", title));
        }
    }

    @FXML
    private void take() {
        model.takeGuess();
        scheme.requestFocus();
    }

    @FXML
    private void addSecret() {
        model.form().addSecret();
    }
}
