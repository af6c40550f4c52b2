package dev.hookbench.ui.requests;

import dev.hookbench.domain.capture.CaptureIndex.Counts;
import dev.hookbench.ui.support.UiTools;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The ready-made views with their counts, and what came of the last test event. */
public final class ChipRowController {
    private final RequestsViewModel model;
    private final TestEvent test;
    private final UiTools tools;

    @FXML
    private ToggleButton all;

    @FXML
    private Label allCount;

    @FXML
    private ToggleButton invalid;

    @FXML
    private Label invalidCount;

    @FXML
    private ToggleButton serverError;

    @FXML
    private HBox notice;

    @FXML
    private Label noticeText;

    @FXML
    private Hyperlink noticeLink;

    @FXML
    private Button dismiss;

    ChipRowController(RequestsViewModel model, TestEvent test, UiTools tools) {
        this.model = model;
        this.test = test;
        this.tools = tools;
    }

    @FXML
    private void initialize() {
        bind(all, Chip.ALL);
        bind(invalid, Chip.INVALID);
        bind(serverError, Chip.SERVER_ERROR);
        model.countsProperty().subscribe(this::count);
        notice.managedProperty().bind(notice.visibleProperty());
        test.resultProperty().subscribe(this::tell);
        dismiss.setOnAction(_ -> test.dismiss());
    }

    private void bind(ToggleButton button, Chip chip) {
        model.chipProperty().subscribe(chosen -> button.setSelected(chosen == chip));
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.choose(chip);
        });
    }

    private void count(Counts counts) {
        allCount.setText(tools.formats().number(counts.total()));
        invalidCount.setText(tools.formats().number(counts.invalid()));
        all.setAccessibleText(all.getText() + " " + allCount.getText());
        invalid.setAccessibleText(invalid.getText() + " " + invalidCount.getText());
    }

    private void tell(@Nullable Note note) {
        notice.setVisible(note != null);
        new DeliveryLink(noticeLink, tools.navigator()).follow(note);
        if (note != null) {
            noticeText.setText(note.text());
            note.tone().paint(noticeText);
        }
    }
}
