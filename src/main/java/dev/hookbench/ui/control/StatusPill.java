package dev.hookbench.ui.control;

import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A state in a word, with a shape beside its colour so that it can be told without seeing colours. */
public final class StatusPill extends Label {
    private final FontIcon shape = new FontIcon();

    /** An empty pill. */
    public StatusPill() {
        getStyleClass().add("status-pill");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(shape);
    }

    /** A pill that shows a state. */
    public StatusPill(Ikon shape, Tone tone, String text) {
        this();
        show(shape, tone, text);
    }

    /** Shows another state. */
    public void show(Ikon newShape, Tone tone, String text) {
        shape.setIconCode(newShape);
        setText(text);
        tone.paint(this);
    }
}
