package dev.hookbench.ui.control;

import dev.hookbench.ui.support.Remembered;
import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** A table with its detail pane beside or below; side and position are remembered. */
public final class SplitDetail extends SplitPane {
    private static final double DEFAULT_POSITION = 0.61;

    /** What a table keeps of its width, or height, when the window becomes small, and what its detail does. */
    private static final double LEAST_TABLE = 372;

    private static final double LEAST_DETAIL = 260;
    private static final double LEAST_BELOW = 120;

    private final PauseTransition settled = new PauseTransition(Duration.millis(500));

    /** A split without its two parts yet. */
    public SplitDetail() {
        getStyleClass().add("split-detail");
    }

    /** Takes side and position from what is remembered under {@code name}, and keeps later changes there. */
    public void remember(Remembered remembered, String name) {
        String position = "ui.split." + name + ".position";
        String side = "ui.split." + name + ".side";
        setOrientation(remembered.get(side, "beside").equals("below") ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        setDividerPositions(remembered.number(position, DEFAULT_POSITION));
        getItems()
                .forEach(item -> setResizableWithParent(item, item == getItems().getFirst()));
        least(getItems().getFirst(), LEAST_TABLE);
        least(getItems().getLast(), LEAST_DETAIL);
        settled.setOnFinished(_ -> remembered.put(position, Double.toString(getDividerPositions()[0])));
        getDividers().getFirst().positionProperty().addListener(_ -> settled.playFromStart());
        orientationProperty()
                .subscribe((_, now) -> remembered.put(side, now == Orientation.VERTICAL ? "below" : "beside"));
    }

    private static void least(Node part, double width) {
        if (part instanceof Region region) {
            region.setMinSize(width, LEAST_BELOW);
        }
    }
}
