package dev.hookbench.ui.form;

import dev.hookbench.ui.control.FormRow;
import dev.hookbench.ui.control.SecretField;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/** Shows parts of a view only while there is something to show. A part that is not shown takes no room. */
public final class Shown {
    private Shown() {}

    /** Shows a node while {@code condition} holds. */
    public static void when(Node node, ObservableValue<Boolean> condition) {
        condition.subscribe(shown -> set(node, shown));
    }

    /** Shows a node, or not. */
    public static void set(Node node, boolean shown) {
        node.setManaged(shown);
        node.setVisible(shown);
    }

    /** Shows the text in the label, and the label while there is one. */
    public static void text(Labeled label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        whenFilled(label);
    }

    /** Shows a label while it has a text. */
    public static void whenFilled(Labeled... labels) {
        for (Labeled label : labels) {
            label.textProperty().subscribe(text -> set(label, text != null && !text.isEmpty()));
        }
    }

    /**
     * Shows each problem beneath the form row of its field, for every row below {@code root} that names one, until the
     * text of the row changes.
     */
    public static void problems(Parent root, FieldProblems problems) {
        for (Node child : root.getChildrenUnmodifiable()) {
            switch (child) {
                case FormRow row when !row.getField().isEmpty() -> problem(row, problems);
                // Its content becomes its child only once it is shown.
                case ScrollPane scroll
                when scroll.getContent() instanceof Parent content -> problems(content, problems);
                case Parent parent -> problems(parent, problems);
                default -> {}
            }
        }
    }

    private static void problem(FormRow row, FieldProblems problems) {
        problems.watch(row.getField(), row::setError);
        switch (row.getControl()) {
            case TextInputControl input -> input.textProperty().subscribe((_, _) -> problems.forget(row.getField()));
            case SecretField secret -> secret.textProperty().subscribe((_, _) -> problems.forget(row.getField()));
            default -> {
                // a choice is judged again when it is saved
            }
        }
    }
}
