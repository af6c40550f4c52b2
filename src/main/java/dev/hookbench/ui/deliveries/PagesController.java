package dev.hookbench.ui.deliveries;

import dev.hookbench.ui.form.Shown;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** The row under the table that leads to older deliveries and back to the newest. */
public final class PagesController {
    private final DeliveriesViewModel list;

    @FXML
    private Node pages;

    @FXML
    private Button older;

    @FXML
    private Button newest;

    PagesController(DeliveriesViewModel list) {
        this.list = list;
    }

    @FXML
    private void initialize() {
        Shown.when(older, list.olderProperty().map(_ -> true).orElse(false));
        Shown.when(newest, list.cursorProperty().map(_ -> true).orElse(false));
        Shown.when(
                pages,
                older.visibleProperty().flatMap(shown -> shown ? older.visibleProperty() : newest.visibleProperty()));
    }

    @FXML
    private void showOlder() {
        list.showOlder();
    }

    @FXML
    private void showNewest() {
        list.showNewest();
    }
}
