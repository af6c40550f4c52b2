package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.form.Words;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** The line under the table while several deliveries are selected: how many, and sending them again. */
public final class ChosenController {
    private final DeliveriesScreen screen;

    @FXML
    private Node chosenRow;

    @FXML
    private Label chosenCount;

    @FXML
    private Button retryChosen;

    @FXML
    private Button forceChosen;

    ChosenController(DeliveriesScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        screen.list().chosen().addListener((ListChangeListener<DeliveryRow>) _ -> show());
        show();
    }

    private void show() {
        List<DeliveryRow> chosen = screen.list().chosen();
        Words words = screen.words();
        long failed = count(chosen, status -> status == DeliveryStatus.FAILURE || status == DeliveryStatus.DISCARDED);
        long delivered = count(chosen, status -> status == DeliveryStatus.SUCCESS);
        Shown.set(chosenRow, chosen.size() > 1);
        chosenCount.setText(words.get("deliveries.chosen.count", chosen.size()));
        retryChosen.setText(words.get("deliveries.chosen.retry", failed));
        retryChosen.setDisable(failed == 0);
        forceChosen.setText(words.get("deliveries.chosen.force", delivered));
        forceChosen.setDisable(delivered == 0);
    }

    private static long count(List<DeliveryRow> chosen, Predicate<DeliveryStatus> wanted) {
        return chosen.stream()
                .map(row -> row.delivery().status())
                .filter(wanted)
                .count();
    }

    @FXML
    private void retry() {
        screen.batch().askChosen();
    }

    @FXML
    private void force() {
        screen.batch().askForce();
    }
}
