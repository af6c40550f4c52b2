package dev.hookbench.ui.requests;

import dev.hookbench.domain.signature.SchemeGuess;
import dev.hookbench.ui.control.Card;
import dev.hookbench.ui.control.SecretField;
import dev.hookbench.ui.form.OptionRows;
import dev.hookbench.ui.form.OptionWords;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.requests.SchemeOffer.Offered;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.UiTools;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The scheme that a request seems to be signed by, offered for its inbox. */
public final class SchemeOfferController {
    private final SchemeOffer model;
    private final Messages messages;

    @FXML
    private VBox root;

    @FXML
    private Card offer;

    @FXML
    private Label reason;

    @FXML
    private Label others;

    @FXML
    private Button useScheme;

    @FXML
    private VBox asking;

    @FXML
    private Node secretRow;

    @FXML
    private SecretField secret;

    @FXML
    private OptionRows options;

    @FXML
    private Label faults;

    @FXML
    private Label outcome;

    SchemeOfferController(SchemeOffer model, UiTools tools) {
        this.model = model;
        this.messages = tools.messages();
    }

    @FXML
    private void initialize() {
        options.bind(model.form, new OptionWords(messages));
        secret.textProperty().bindBidirectional(model.secret);
        Shown.problems(root, model.problems);
        model.problems.watchOthers(faults::setText);
        Shown.whenFilled(others, faults);
        Shown.text(outcome, model.outcomeProperty());
        Shown.when(asking, model.askingProperty());
        Shown.when(useScheme, model.askingProperty().not());
        model.offeredProperty().subscribe(this::show);
        model.form.schemeProperty().subscribe(_ -> Shown.set(secretRow, model.takesSecret()));
    }

    private void show(@Nullable Offered offered) {
        Shown.set(offer, offered != null);
        if (offered == null) {
            return;
        }
        SchemeGuess guess = offered.guess();
        String title = guess.scheme().title();
        offer.setTitle(
                switch (guess.confidence()) {
                    case CERTAIN -> messages.get("signature.offer.certain", title);
                    case LIKELY -> messages.get("signature.offer.likely", title);
                    case POSSIBLE -> messages.get("signature.offer.possible", title);
                });
        reason.setText(guess.reason());
        others.setText(
                offered.others().isEmpty()
                        ? ""
                        : messages.get(
                                "signature.offer.others",
                                offered.others().stream()
                                        .map(other -> other.scheme().title())
                                        .collect(Collectors.joining(", "))));
        useScheme.setText(messages.get("signature.offer.use", title));
        secret.setPromptText(guess.scheme().secretHint());
        secret.mask();
    }

    @FXML
    private void ask() {
        model.ask();
        secret.requestFocus();
    }

    @FXML
    private void use() {
        model.use();
    }

    @FXML
    private void cancel() {
        model.cancel();
        useScheme.requestFocus();
    }
}
