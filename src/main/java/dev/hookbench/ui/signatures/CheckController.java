package dev.hookbench.ui.signatures;

import dev.hookbench.ui.control.SplitDetail;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.Remembered;
import dev.hookbench.ui.support.ShortcutKey;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;

/** The lab: what is to be checked beside what was found. */
public final class CheckController {
    private final CheckViewModel model;
    private final Remembered remembered;

    @FXML
    private SplitDetail split;

    @FXML
    private Node empty;

    @FXML
    private Node found;

    @FXML
    private Button run;

    @FXML
    private Node searching;

    @FXML
    private Label others;

    CheckController(CheckViewModel model, Remembered remembered) {
        this.model = model;
        this.remembered = remembered;
    }

    @FXML
    private void initialize() {
        split.remember(remembered, "check");
        model.resultProperty().subscribe(result -> {
            Shown.set(empty, result == null);
            Shown.set(found, result != null);
        });
        Shown.when(searching, model.slowProperty());
        Shown.whenFilled(others);
        model.form().problems.watchOthers(others::setText);
        split.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @FXML
    private void check() {
        model.check();
    }

    @FXML
    private void cancel() {
        model.cancel();
        run.requestFocus();
    }

    @FXML
    private void tryExample() {
        model.tryExample();
    }

    private void onKey(KeyEvent event) {
        if (ShortcutKey.SEND.matches(event)) {
            check();
            event.consume();
        }
    }
}
