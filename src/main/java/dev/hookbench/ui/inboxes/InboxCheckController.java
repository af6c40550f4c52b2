package dev.hookbench.ui.inboxes;

import dev.hookbench.ui.form.Choices;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.UiTools;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** The part of the form that says how requests are checked. */
public final class InboxCheckController {
    private final InboxesViewModel model;
    private final UiTools tools;

    @FXML
    private ComboBox<String> scheme;

    @FXML
    private Node secretsRow;

    @FXML
    private SecretRows secrets;

    @FXML
    private Node options;

    @FXML
    private TextField signatureHeader;

    @FXML
    private ComboBox<String> hash;

    @FXML
    private ComboBox<String> encoding;

    InboxCheckController(InboxesViewModel model, UiTools tools) {
        this.model = model;
        this.tools = tools;
    }

    @FXML
    private void initialize() {
        InboxForm form = model.form();
        SchemeChoices schemes = new SchemeChoices(model.schemes(), tools.messages());
        signatureHeader.textProperty().bindBidirectional(form.signatureHeader);
        secrets.bind(form.secrets);
        Choices.fill(scheme, form.scheme, schemes.slugs(), schemes::title);
        Choices.signature(hash, form.hash, encoding, form.encoding);
        Shown.when(secretsRow, form.scheme.map(chosen -> !chosen.isEmpty()));
        Shown.when(options, form.scheme.map(InboxForm::hasOptions));
        form.scheme.subscribe(chosen -> secrets.setPrompt(schemes.secretHint(chosen)));
    }

    @FXML
    private void addSecret() {
        model.form().secrets.add(new SecretEntry(null));
    }
}
