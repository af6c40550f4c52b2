package dev.hookbench.ui.form;

import java.util.Map;
import java.util.WeakHashMap;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Headers being typed, one a line, each with a button that removes it. */
public final class HeaderRows extends VBox {
    private final Map<HeaderRow, Node> lines = new WeakHashMap<>();
    private String nameText = "";
    private String valueText = "";
    private String removeText = "";

    /** An empty list. */
    public HeaderRows() {
        getStyleClass().add("header-rows");
    }

    /** Shows these rows from now on; what is typed goes into them. */
    public void bind(ObservableList<HeaderRow> rows) {
        rows.addListener((ListChangeListener<HeaderRow>) _ -> show(rows));
        show(rows);
    }

    private void show(ObservableList<HeaderRow> rows) {
        getChildren()
                .setAll(rows.stream()
                        .map(row -> lines.computeIfAbsent(row, _ -> line(row, rows)))
                        .toList());
        for (int i = 0; i < getChildren().size(); i++) {
            HBox line = (HBox) getChildren().get(i);
            line.getChildren().get(0).setId("header-name-" + i);
            line.getChildren().get(1).setId("header-value-" + i);
        }
    }

    private Node line(HeaderRow row, ObservableList<HeaderRow> rows) {
        TextField name = field(nameText);
        name.textProperty().bindBidirectional(row.nameProperty());
        TextField value = field(valueText);
        value.textProperty().bindBidirectional(row.valueProperty());
        HBox.setHgrow(value, Priority.ALWAYS);
        Button remove = new Button("", new FontIcon(Feather.X));
        remove.getStyleClass().addAll("flat", "button-icon");
        remove.setAccessibleText(removeText);
        remove.setTooltip(new Tooltip(removeText));
        remove.setOnAction(_ -> rows.remove(row));
        HBox line = new HBox(name, value, remove);
        line.getStyleClass().add("header-row");
        return line;
    }

    private static TextField field(String text) {
        TextField field = new TextField();
        field.getStyleClass().add("code-text");
        field.setPromptText(text);
        field.setAccessibleText(text);
        return field;
    }

    /** What the fields of names are called. */
    public void setNameText(String text) {
        nameText = text;
    }

    /** What the fields of names are called. */
    public String getNameText() {
        return nameText;
    }

    /** What the fields of values are called. */
    public void setValueText(String text) {
        valueText = text;
    }

    /** What the fields of values are called. */
    public String getValueText() {
        return valueText;
    }

    /** What the buttons that remove a row are called. */
    public void setRemoveText(String text) {
        removeText = text;
    }

    /** What the buttons that remove a row are called. */
    public String getRemoveText() {
        return removeText;
    }
}
