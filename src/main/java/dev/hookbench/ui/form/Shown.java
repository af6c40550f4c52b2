package dev.hookbench.ui.form;

import dev.hookbench.ui.control.FormRow;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

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

    /** Shows a label while it has a text. */
    public static void whenFilled(Labeled... labels) {
        for (Labeled label : labels) {
            label.textProperty().subscribe(text -> set(label, text != null && !text.isEmpty()));
        }
    }

    /** Shows each problem beneath the form row of its field, for every row below {@code root}. */
    public static void problems(Parent root, FieldProblems problems) {
        for (Node child : root.getChildrenUnmodifiable()) {
            if (child instanceof FormRow row) {
                problems.watch(row.getField(), row::setError);
            } else if (child instanceof Parent parent) {
                problems(parent, problems);
            }
        }
    }
}
