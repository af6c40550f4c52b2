package dev.hookbench.ui.subscriptions;

import dev.hookbench.ui.form.Completion;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Event types as tags, each with a button that removes it, and a field that takes another by Enter or a comma. */
public final class EventTypesField extends VBox {
    private final FlowPane tags = new FlowPane();
    private final TextField typed = new TextField();
    private String removeText = "";

    /** A field without types yet. */
    public EventTypesField() {
        getStyleClass().add("form-group");
        tags.getStyleClass().add("tags");
        typed.getStyleClass().add("code-text");
        typed.setId("typedEventType");
        tags.managedProperty().bind(tags.visibleProperty());
        getChildren().addAll(tags, typed);
    }

    /** Shows these types from now on; {@code pending} is what is typed and not among them yet. */
    void bind(
            ObservableList<String> types,
            StringProperty pending,
            ObservableList<String> known,
            String prompt,
            String newRemoveText) {
        removeText = newRemoveText;
        typed.setPromptText(prompt);
        typed.setAccessibleText(prompt);
        typed.textProperty().bindBidirectional(pending);
        Completion.install(typed, known);
        typed.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, types));
        typed.textProperty().subscribe(text -> {
            if (text != null && text.endsWith(",")) {
                take(types);
            }
        });
        types.addListener((ListChangeListener<String>) _ -> show(types));
        show(types);
    }

    private void onKey(KeyEvent event, ObservableList<String> types) {
        if (event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && !typed.getText().isBlank()) {
            take(types);
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE && typed.getText().isEmpty() && !types.isEmpty()) {
            types.removeLast();
        }
    }

    private void take(ObservableList<String> types) {
        String type = typed.getText().replace(",", "").strip();
        typed.clear();
        if (!type.isEmpty() && !types.contains(type)) {
            types.add(type);
        }
    }

    private void show(ObservableList<String> types) {
        tags.getChildren().setAll(types.stream().map(type -> tag(type, types)).toList());
        tags.setVisible(!types.isEmpty());
    }

    private Node tag(String type, ObservableList<String> types) {
        Button remove = new Button("", new FontIcon(Feather.X));
        remove.getStyleClass().addAll("flat", "button-icon");
        remove.setAccessibleText(removeText + " " + type);
        remove.setOnAction(_ -> {
            types.remove(type);
            typed.requestFocus();
        });
        Label name = new Label(type);
        name.getStyleClass().add("code-text");
        HBox tag = new HBox(name, remove);
        tag.getStyleClass().add("tag");
        return tag;
    }
}
