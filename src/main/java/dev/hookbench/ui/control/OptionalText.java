package dev.hookbench.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** Labels that take no room while they have nothing to say. */
public final class OptionalText {
    private OptionalText() {}

    /** Shows the text in the label, and the label only while there is a text. */
    public static void bind(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        hideWhileEmpty(label);
    }

    /** Shows the label only while it has a text. */
    public static void hideWhileEmpty(Label label) {
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
    }
}
