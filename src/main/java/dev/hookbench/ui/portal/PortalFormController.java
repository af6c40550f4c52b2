package dev.hookbench.ui.portal;

import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.ui.form.Choices;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.ShortcutKey;
import dev.hookbench.ui.support.UiTools;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pane of a portal link, new or there already: what it opens. */
public final class PortalFormController {
    private final PortalViewModel model;
    private final Messages messages;

    @FXML
    private VBox root;

    @FXML
    private VBox fields;

    @FXML
    private TextField name;

    @FXML
    private TextField ownerId;

    @FXML
    private Node authRow;

    @FXML
    private ComboBox<PortalAuth> auth;

    @FXML
    private CheckBox canManage;

    @FXML
    private Node saveRow;

    @FXML
    private Button saveLink;

    PortalFormController(PortalViewModel model, UiTools tools) {
        this.model = model;
        this.messages = tools.messages();
    }

    @FXML
    private void initialize() {
        PortalForm form = model.form();
        name.textProperty().bindBidirectional(form.name);
        ownerId.textProperty().bindBidirectional(form.ownerId);
        canManage.selectedProperty().bindBidirectional(form.canManage);
        Choices.fill(auth, form.auth, List.of(PortalAuth.values()), this::kind);
        Shown.problems(root, form.problems);
        form.edited.subscribe(this::show);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** Puts the keyboard where a new link begins. */
    void focus() {
        name.requestFocus();
    }

    private String kind(PortalAuth kind) {
        return messages.get(kind == PortalAuth.STATIC_TOKEN ? "portal.form.kind.static" : "portal.form.kind.refresh");
    }

    private void show(@Nullable PortalLink link) {
        boolean live = link != null && !link.isRevoked();
        Shown.set(authRow, link == null);
        Shown.set(saveRow, link == null || live);
        fields.setDisable(link != null && !live);
        saveLink.setText(messages.get(link == null ? "portal.form.create" : "portal.form.save"));
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    private void onKey(KeyEvent event) {
        if (ShortcutKey.SEND.matches(event)) {
            save();
            event.consume();
        }
    }
}
