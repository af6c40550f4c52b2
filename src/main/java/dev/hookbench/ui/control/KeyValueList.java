package dev.hookbench.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names with their values, one a line; values can be selected and copied. */
public final class KeyValueList extends GridPane {
    /** An empty list. */
    public KeyValueList() {
        getStyleClass().add("key-values");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    /** Removes all lines. */
    public void clear() {
        getChildren().clear();
    }

    /** Adds a line. */
    public void add(String name, String value) {
        add(name, value, "plain-value");
    }

    /** Adds a line whose value is code. */
    public void addCode(String name, String value) {
        add(name, value, "code-text");
    }

    private void add(String name, String value, String styleClass) {
        Label label = new Label(name);
        label.getStyleClass().add("key-name");
        TextField text = new TextField(value);
        text.setEditable(false);
        text.getStyleClass().addAll("selectable", styleClass);
        label.setLabelFor(text);
        addRow(getRowCount(), label, text);
    }
}
