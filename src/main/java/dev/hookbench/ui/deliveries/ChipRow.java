package dev.hookbench.ui.deliveries;

import java.util.Objects;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/** The ready-made choices above the table, each with its count. */
final class ChipRow {
    private final DeliveriesScreen screen;

    private ChipRow(DeliveriesScreen screen) {
        this.screen = screen;
    }

    static void fill(Pane row, DeliveriesScreen screen) {
        ChipRow chips = new ChipRow(screen);
        row.getChildren()
                .addAll(
                        chips.button(Chip.ALL, screen.words().get("deliveries.chip.all")),
                        chips.button(Chip.FAILURE, screen.words().get("deliveries.chip.failure")),
                        chips.button(Chip.DISCARDED, screen.words().get("deliveries.chip.discarded")),
                        chips.button(Chip.WAITING, screen.words().get("deliveries.chip.waiting")));
    }

    private ToggleButton button(Chip chip, String title) {
        DeliveriesViewModel list = screen.list();
        Label count = new Label();
        count.getStyleClass().add("count");
        ToggleButton button = new ToggleButton(title, count);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().add("chip");
        button.setId("chip-" + chip.name());
        button.setOnAction(_ -> {
            button.setSelected(true);
            list.chipProperty().set(chip);
        });
        list.chipProperty().subscribe(chosen -> button.setSelected(Objects.equals(chosen, chip)));
        list.countsProperty().subscribe(counts -> {
            count.setText(screen.tools().formats().number(chip.count(counts)));
            button.setAccessibleText(title + " " + count.getText());
        });
        return button;
    }
}
