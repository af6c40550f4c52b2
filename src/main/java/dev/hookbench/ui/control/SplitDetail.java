package dev.hookbench.ui.control;

import dev.hookbench.ui.support.Remembered;
import javafx.animation.PauseTransition;
import javafx.scene.control.SplitPane;
import javafx.util.Duration;

/** A table with its detail pane beside; the position between them is remembered. */
public final class SplitDetail extends SplitPane {
    private static final double DEFAULT_POSITION = 0.61;

    private final PauseTransition settled = new PauseTransition(Duration.millis(500));

    /** A split without its two parts yet. */
    public SplitDetail() {
        getStyleClass().add("split-detail");
    }

    /** Takes the position from what is remembered under {@code name}, and keeps later changes there. */
    public void remember(Remembered remembered, String name) {
        String position = "ui.split." + name + ".position";
        setDividerPositions(remembered.number(position, DEFAULT_POSITION));
        getItems()
                .forEach(item -> setResizableWithParent(item, item == getItems().getFirst()));
        settled.setOnFinished(_ -> remembered.put(position, Double.toString(getDividerPositions()[0])));
        getDividers().getFirst().positionProperty().addListener(_ -> settled.playFromStart());
    }
}
