package dev.hookbench.ui.control;

import dev.hookbench.domain.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.DefaultProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A field of a form: label, control, a hint, and what is wrong with it, in place. */
@DefaultProperty("control")
public final class FormRow extends VBox {
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final Label label = new Label();
    private final Label hint = new Label();
    private final Label error = new Label();
    private String field = "";
    private Node control = new Label();

    /** A row without a control yet. */
    public FormRow() {
        getStyleClass().add("form-row");
        label.getStyleClass().add("form-label");
        hint.getStyleClass().add("form-hint");
        error.getStyleClass().add("form-error");
        getChildren().addAll(label, hint, error);
        for (Label optional : List.of(hint, error)) {
            optional.setWrapText(true);
            optional.managedProperty().bind(optional.textProperty().isNotEmpty());
            optional.visibleProperty().bind(optional.managedProperty());
        }
    }

    /** What is wrong; empty for nothing. */
    public void setError(String message) {
        error.setText(message.lines().map(this::inWords).collect(Collectors.joining("\n")));
        control.pseudoClassStateChanged(FAULTY, !message.isEmpty());
        control.setAccessibleHelp(message.isEmpty() ? hint.getText() : error.getText());
    }

    /** The core names a field as the API does; the window as its label does. */
    private String inWords(String message) {
        boolean named = !field.isEmpty() && (message.startsWith(field + " ") || message.startsWith(field + ":"));
        return named ? getLabel() + message.substring(field.length()) : message;
    }

    /** What is wrong, if anything. */
    public Optional<String> error() {
        return Optional.of(error.getText()).filter(text -> !text.isEmpty());
    }

    /** The name of the field as {@link Problem#field} has it. */
    public void setField(String name) {
        field = name;
    }

    /** The name of the field. */
    public String getField() {
        return field;
    }

    /** The label above the control. */
    public void setLabel(String text) {
        label.setText(text);
        nameControl();
    }

    /** The label above the control. */
    public String getLabel() {
        return label.getText();
    }

    /** A hint below the control. */
    public void setHint(String text) {
        hint.setText(text);
    }

    /** The hint below the control. */
    public String getHint() {
        return hint.getText();
    }

    /** The control. */
    public void setControl(Node node) {
        getChildren().remove(control);
        control = node;
        label.setLabelFor(node);
        getChildren().add(1, node);
        nameControl();
    }

    /** A label names one node only, and a secret's field lies within its row. */
    private void nameControl() {
        if (control instanceof SecretField) {
            control.setAccessibleText(label.getText());
        }
    }

    /** The control. */
    public Node getControl() {
        return control;
    }
}
