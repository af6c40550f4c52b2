package dev.hookbench.ui.portal;

import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.ui.control.StatusPill;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.Clip;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.UiTools;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The head of a portal link's pane: whether it opens anything, and the link to give away, renew or revoke. */
public final class PortalHeadController {
    private final PortalViewModel model;
    private final Messages messages;

    @FXML
    private Label heading;

    @FXML
    private StatusPill state;

    @FXML
    private Node linkActions;

    @FXML
    private Button refreshButton;

    @FXML
    private Node revokeRow;

    @FXML
    private Label revokeQuestion;

    @FXML
    private Label told;

    @FXML
    private Label others;

    PortalHeadController(PortalViewModel model, UiTools tools) {
        this.model = model;
        this.messages = tools.messages();
    }

    @FXML
    private void initialize() {
        Shown.text(told, model.toldProperty());
        Shown.whenFilled(others);
        model.form().problems.watchOthers(others::setText);
        model.form().edited.subscribe(this::show);
    }

    private void show(@Nullable PortalLink link) {
        boolean live = link != null && !link.isRevoked();
        Shown.set(revokeRow, false);
        Shown.set(linkActions, live);
        Shown.set(state, link != null);
        Shown.set(refreshButton, link != null && live && link.auth() == PortalAuth.REFRESH_TOKEN);
        heading.setText(link == null ? messages.get("portal.form.new") : link.name());
        if (link != null) {
            PortalStateCell.show(state, link.isRevoked(), messages);
            revokeQuestion.setText(messages.get("portal.form.revoke.question", link.name()));
        }
    }

    @FXML
    private void copy() {
        model.copy(Clip::copy);
    }

    @FXML
    private void open() {
        model.open();
    }

    @FXML
    private void refresh() {
        model.refresh(Clip::copy);
    }

    @FXML
    private void askRevoke() {
        Shown.set(revokeRow, true);
    }

    @FXML
    private void cancelRevoke() {
        Shown.set(revokeRow, false);
    }

    @FXML
    private void revoke() {
        Shown.set(revokeRow, false);
        model.revoke();
    }
}
