package dev.hookbench.ui.inboxes;

import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.ui.form.OptionRows;
import dev.hookbench.ui.form.OptionWords;
import dev.hookbench.ui.form.SchemeForm;
import dev.hookbench.ui.form.SchemePicker;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.UiTools;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/** The part of the form that says how requests are checked. */
public final class InboxCheckController {
    private final InboxesViewModel model;
    private final UiTools tools;

    @FXML
    private SchemePicker scheme;

    @FXML
    private Node secretsRow;

    @FXML
    private SecretRows secrets;

    @FXML
    private OptionRows options;

    @FXML
    private Node toleranceRow;

    @FXML
    private TextField tolerance;

    InboxCheckController(InboxesViewModel model, UiTools tools) {
        this.model = model;
        this.tools = tools;
    }

    @FXML
    private void initialize() {
        InboxForm form = model.form();
        SchemeForm schemes = form.scheme;
        scheme.bind(schemes, tools.messages());
        options.bind(schemes, new OptionWords(tools.messages()));
        secrets.bind(form.secrets);
        tolerance.textProperty().bindBidirectional(form.tolerance);
        Shown.when(
                secretsRow,
                schemes.schemeProperty()
                        .map(slug -> !slug.isEmpty()
                                && schemes.find(slug)
                                        .map(SchemeProfile::hasSecrets)
                                        .orElse(true)));
        Shown.when(toleranceRow, schemes.schemeProperty().map(slug -> !slug.isEmpty()));
        schemes.schemeProperty().subscribe(slug -> {
            form.problems.clear();
            secrets.setPrompt(schemes.find(slug)
                    .map(profile -> profile.info().secretHint())
                    .orElse(""));
        });
    }

    @FXML
    private void addSecret() {
        model.form().secrets.add(new SecretEntry(null));
    }
}
