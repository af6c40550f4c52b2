package dev.hookbench.ui.shell;

import dev.hookbench.ui.control.CopyButton;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.Messages;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The strip over the rooms: what the user should know of this start, each sentence until it is dismissed. Without one it
 * takes no room.
 */
public final class NoticesController {
    /** Height from which the strip scrolls, since a journal may be damaged in many places. */
    private static final double MOST_HEIGHT = 116;

    private final List<String> notices;
    private final Messages messages;

    @FXML
    private HBox strip;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox lines;

    @FXML
    private Button dismissAll;

    NoticesController(List<String> notices, Messages messages) {
        this.notices = notices;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        lines.getChildren().setAll(notices.stream().map(this::line).toList());
        lines.heightProperty()
                .subscribe(height -> scroll.setPrefHeight(Math.min(Math.ceil(height.doubleValue()), MOST_HEIGHT)));
        showWhatIsLeft();
    }

    @FXML
    private void dismissAll() {
        lines.getChildren().clear();
        showWhatIsLeft();
    }

    private Node line(String notice) {
        Label text = new Label(notice);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        CopyButton copy = new CopyButton();
        copy.setAccessibleText(messages.get("notices.copy"));
        copy.setText(() -> notice);
        Button dismiss = new Button(null, new FontIcon(Feather.X));
        dismiss.getStyleClass().addAll("flat", "button-icon");
        dismiss.setAccessibleText(messages.get("notices.dismiss"));
        dismiss.setTooltip(new Tooltip(messages.get("notices.dismiss")));
        HBox line = new HBox(new FontIcon(Feather.ALERT_TRIANGLE), text, copy, dismiss);
        line.getStyleClass().add("notice-line");
        dismiss.setOnAction(_ -> dismiss(line));
        return line;
    }

    /** Takes a line away; the keyboard stays in the strip while there is another. */
    private void dismiss(HBox line) {
        int place = lines.getChildren().indexOf(line);
        lines.getChildren().remove(line);
        if (!lines.getChildren().isEmpty()) {
            HBox next = (HBox)
                    lines.getChildren().get(Math.min(place, lines.getChildren().size() - 1));
            next.getChildren().getLast().requestFocus();
        }
        showWhatIsLeft();
    }

    private void showWhatIsLeft() {
        int left = lines.getChildren().size();
        Shown.set(strip, left > 0);
        Shown.set(dismissAll, left > 1);
    }
}
