package dev.hookbench.ui.inboxes;

import java.util.Map;
import java.util.WeakHashMap;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Secrets being typed, one a line, never shown; a stored one stands masked until something is typed over it. */
public final class SecretRows extends VBox {
    private final Map<SecretEntry, Node> lines = new WeakHashMap<>();
    private final StringProperty prompt = new SimpleStringProperty("");
    private String removeText = "";

    /** An empty list. */
    public SecretRows() {
        getStyleClass().add("header-rows");
    }

    void bind(ObservableList<SecretEntry> entries) {
        entries.addListener((ListChangeListener<SecretEntry>) _ -> show(entries));
        show(entries);
    }

    /** What a secret looks like, shown in empty fields. */
    void setPrompt(String text) {
        prompt.set(text);
    }

    private void show(ObservableList<SecretEntry> entries) {
        getChildren()
                .setAll(entries.stream()
                        .map(entry -> lines.computeIfAbsent(entry, _ -> line(entry, entries)))
                        .toList());
        for (int i = 0; i < getChildren().size(); i++) {
            HBox line = (HBox) getChildren().get(i);
            line.getChildren().getFirst().setId("secret-" + i);
        }
    }

    private Node line(SecretEntry entry, ObservableList<SecretEntry> entries) {
        PasswordField field = new PasswordField();
        field.getStyleClass().add("code-text");
        field.promptTextProperty().bind(prompt.map(hint -> entry.masked().isEmpty() ? hint : entry.masked()));
        field.textProperty().bindBidirectional(entry.typed);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button remove = new Button("", new FontIcon(Feather.X));
        remove.getStyleClass().addAll("flat", "button-icon");
        remove.setAccessibleText(removeText);
        remove.setTooltip(new Tooltip(removeText));
        remove.setOnAction(_ -> entries.remove(entry));
        HBox line = new HBox(field, remove);
        line.getStyleClass().add("header-row");
        return line;
    }

    /** What the buttons that remove a secret are called. */
    public void setRemoveText(String text) {
        removeText = text;
    }

    /** What the buttons that remove a secret are called. */
    public String getRemoveText() {
        return removeText;
    }
}
