package dev.hookbench.ui.settings;

import dev.hookbench.domain.meta.MetaEventType;
import dev.hookbench.ui.control.SecretField;
import dev.hookbench.ui.form.Shown;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The card of meta events: whether, where to, which, signed by what, and how the last one went. */
public final class MetaController {
    private final MetaViewModel model;

    @FXML
    private Parent root;

    @FXML
    private CheckBox metaEnabled;

    @FXML
    private TextField metaUrl;

    @FXML
    private CheckBox metaCreated;

    @FXML
    private CheckBox metaUpdated;

    @FXML
    private CheckBox metaDeleted;

    @FXML
    private CheckBox metaSuccess;

    @FXML
    private CheckBox metaFailed;

    @FXML
    private SecretField metaSecret;

    @FXML
    private Label metaSaved;

    @FXML
    private Label metaOthers;

    @FXML
    private Label metaOutcome;

    MetaController(MetaViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        metaEnabled.selectedProperty().bindBidirectional(model.enabled);
        metaUrl.textProperty().bindBidirectional(model.url);
        metaSecret.textProperty().bindBidirectional(model.secret);
        choice(metaCreated, MetaEventType.ENDPOINT_CREATED);
        choice(metaUpdated, MetaEventType.ENDPOINT_UPDATED);
        choice(metaDeleted, MetaEventType.ENDPOINT_DELETED);
        choice(metaSuccess, MetaEventType.DELIVERY_SUCCESS);
        choice(metaFailed, MetaEventType.DELIVERY_FAILED);
        metaSaved.textProperty().bind(model.savedProperty());
        metaOutcome.textProperty().bind(model.outcomeProperty());
        Shown.whenFilled(metaSaved, metaOthers);
        Shown.problems(root, model.problems);
        model.problems.watchOthers(metaOthers::setText);
    }

    private void choice(CheckBox box, MetaEventType type) {
        box.setText(type.word());
        box.selectedProperty().bindBidirectional(model.types.get(type));
    }

    @FXML
    private void generate() {
        model.generate();
    }

    @FXML
    private void save() {
        model.save();
        metaSecret.mask();
    }
}
