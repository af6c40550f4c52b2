package dev.hookbench.ui.requests;

import atlantafx.base.controls.CustomTextField;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.ShortcutKey;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Filter box with what is wrong in it, the follow button, and the button that sends a test. */
public final class RequestsToolbarController {
    private final RequestsViewModel model;
    private final TestEvent test;
    private final Messages messages;
    private Runnable onLeave = () -> {};

    @FXML
    private CustomTextField filter;

    @FXML
    private Label filterProblem;

    @FXML
    private Label problem;

    @FXML
    private ToggleButton follow;

    @FXML
    private Button sendTest;

    RequestsToolbarController(RequestsViewModel model, TestEvent test, Messages messages) {
        this.model = model;
        this.test = test;
        this.messages = messages;
    }

    /** Puts the keyboard into the filter box. */
    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** What happens when the keyboard leaves the filter box downwards. */
    void setOnLeave(Runnable action) {
        onLeave = action;
    }

    @FXML
    private void initialize() {
        filter.textProperty().subscribe((_, text) -> model.filter(text));
        Shown.text(filterProblem, model.filterProblemProperty());
        Shown.text(problem, model.problemProperty());
        model.followingProperty().subscribe(this::showFollowing);
        sendTest.disableProperty().bind(test.busyProperty());
    }

    private void showFollowing(boolean on) {
        follow.setSelected(on);
        follow.setText(messages.get(on ? "requests.following" : "requests.follow"));
    }

    @FXML
    private void toggleFollowing() {
        if (model.followingProperty().get()) {
            model.hold();
        } else {
            model.follow();
        }
        showFollowing(model.followingProperty().get());
    }

    @FXML
    private void sendTestEvent() {
        model.revealNextArrival();
        test.send();
    }

    @FXML
    private void onFilterKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || ShortcutKey.OPEN.matches(event)) {
            onLeave.run();
        } else if (ShortcutKey.BACK.matches(event)) {
            filter.clear();
        }
    }
}
