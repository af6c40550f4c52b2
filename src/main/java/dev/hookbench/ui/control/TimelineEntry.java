package dev.hookbench.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** One line of a timeline: a dot in the colour of what happened, what it was, and when. */
public final class TimelineEntry extends HBox {
    private final Label what;

    /** An entry with these words. */
    public TimelineEntry(Tone tone, String text, String time) {
        getStyleClass().add("timeline-entry");
        Region dot = new Region();
        dot.getStyleClass().add("timeline-dot");
        tone.paint(dot);
        StackPane rail = new StackPane(dot);
        rail.getStyleClass().add("timeline-rail");
        what = new Label(text);
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        Label when = new Label(time);
        when.getStyleClass().add("muted");
        when.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(rail, what, when);
        setAccessibleText(text + " " + time);
    }

    /** Keeps it on one line: inside a button a text that wraps has no height of its own. */
    public TimelineEntry onOneLine() {
        what.setWrapText(false);
        what.setMinHeight(USE_COMPUTED_SIZE);
        return this;
    }
}
