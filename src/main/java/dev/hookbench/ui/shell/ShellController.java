package dev.hookbench.ui.shell;

import dev.hookbench.ui.support.Navigator;
import dev.hookbench.ui.support.ShortcutKey;
import dev.hookbench.ui.support.ViewRoom;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rail, and the room that it has brought on screen. */
public final class ShellController {
    private final Navigator navigator;

    @FXML
    private VBox rail;

    @FXML
    private StackPane content;

    /** Over the navigator's rooms. */
    public ShellController(Navigator navigator) {
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        List<ViewRoom> rooms = navigator.rooms();
        for (int i = 0; i < rooms.size(); i++) {
            rail.getChildren().add(button(rooms.get(i), ShortcutKey.rooms().get(i)));
        }
        navigator.currentProperty().subscribe(room -> {
            if (room != null) {
                content.getChildren().setAll(room.root());
            }
        });
    }

    private ToggleButton button(ViewRoom room, KeyCombination key) {
        ToggleButton button = new ToggleButton(room.title(), new FontIcon(room.icon()));
        button.getStyleClass().add("rail-button");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(room.title() + "  " + key.getDisplayText()));
        // No toggle group: in one the arrow keys mark another room without showing it.
        navigator.currentProperty().subscribe(current -> button.setSelected(current == room));
        button.setOnAction(_ -> {
            button.setSelected(true);
            navigator.show(room.view());
        });
        return button;
    }
}
