package dev.hookbench.ui.control;

import dev.hookbench.ui.support.Remembered;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A table with its detail pane beside or below; side and position are remembered. What the window gains or loses they share.
 */
public final class SplitDetail extends SplitPane {
    private static final double DEFAULT_POSITION = 0.61;

    /** What a table keeps of its width, or height, when the window becomes small, and what its detail does. */
    private static final double LEAST_TABLE = 372;

    private static final double LEAST_DETAIL = 260;
    private static final double LEAST_BELOW = 120;

    private static final double DEFAULT_BELOW = 0.5;

    private final PauseTransition settled = new PauseTransition(Duration.millis(500));
    private @Nullable Remembered remembered;
    private String name = "";

    /** A split without its two parts yet. */
    public SplitDetail() {
        getStyleClass().add("split-detail");
    }

    /** Takes side and position from what is remembered under {@code name}, and keeps later changes there. */
    public void remember(Remembered where, String under) {
        remembered = where;
        name = under;
        setOrientation(where.get(side(), "beside").equals("below") ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        least(getItems().getFirst(), LEAST_TABLE);
        least(getItems().getLast(), LEAST_DETAIL);
        place();
        settled.setOnFinished(_ -> where.put(position(), Double.toString(getDividerPositions()[0])));
        // What moves while no button of the mouse is down was moved by the window, and comes back with its size.
        getDividers().getFirst().positionProperty().addListener(_ -> {
            if (isPressed()) {
                settled.playFromStart();
            }
        });
        orientationProperty().subscribe((_, now) -> {
            where.put(side(), now == Orientation.VERTICAL ? "below" : "beside");
            place();
        });
    }

    /** Puts the detail below the table, or beside it again; each side has a place of its own for the divider. */
    public void turn() {
        if (settled.getStatus() == Animation.Status.RUNNING && remembered != null) {
            settled.stop();
            remembered.put(position(), Double.toString(getDividerPositions()[0]));
        }
        setOrientation(isBelow() ? Orientation.HORIZONTAL : Orientation.VERTICAL);
    }

    /** Whether the detail is below the table. */
    public boolean isBelow() {
        return getOrientation() == Orientation.VERTICAL;
    }

    private void place() {
        if (remembered != null) {
            setDividerPositions(remembered.number(position(), isBelow() ? DEFAULT_BELOW : DEFAULT_POSITION));
        }
    }

    private String position() {
        return "ui.split." + name + (isBelow() ? ".below" : ".position");
    }

    private String side() {
        return "ui.split." + name + ".side";
    }

    private static void least(Node part, double width) {
        if (part instanceof Region region) {
            region.setMinSize(width, LEAST_BELOW);
        }
    }
}
