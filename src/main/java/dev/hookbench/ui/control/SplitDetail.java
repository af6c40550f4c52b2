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
    private @Nullable Node detail;
    private double defaultPosition = DEFAULT_POSITION;
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
        detail = getItems().getLast();
        place();
        settled.setOnFinished(_ -> keep());
        watch();
        orientationProperty().subscribe((_, now) -> {
            where.put(side(), now == Orientation.VERTICAL ? "below" : "beside");
            place();
        });
    }

    /** Shows the detail pane, or leaves all the room to the table while there is nothing that a detail could be of. */
    public void showDetail(boolean shown) {
        if (detail == null || shown == getItems().contains(detail)) {
            return;
        }
        if (shown) {
            getItems().add(detail);
            place();
            watch();
        } else {
            keepIfMoving();
            getItems().remove(detail);
        }
    }

    /** Puts the detail below the table, or beside it again; each side has a place of its own for the divider. */
    public void turn() {
        keepIfMoving();
        setOrientation(isBelow() ? Orientation.HORIZONTAL : Orientation.VERTICAL);
    }

    /** Whether the detail is below the table. */
    public boolean isBelow() {
        return getOrientation() == Orientation.VERTICAL;
    }

    /** The part of the width that the table has before the divider was ever moved. */
    public double getDefaultPosition() {
        return defaultPosition;
    }

    /** Gives the table another part of the width, from 0 to 1. */
    public void setDefaultPosition(double part) {
        defaultPosition = part;
    }

    private void place() {
        if (remembered != null && !getDividers().isEmpty()) {
            setDividerPositions(remembered.number(position(), isBelow() ? DEFAULT_BELOW : defaultPosition));
        }
    }

    /** Keeps where the divider comes to rest. What moves it with no button of the mouse down is the window. */
    private void watch() {
        getDividers().getFirst().positionProperty().addListener(_ -> {
            if (isPressed()) {
                settled.playFromStart();
            }
        });
    }

    private void keepIfMoving() {
        if (settled.getStatus() == Animation.Status.RUNNING) {
            settled.stop();
            keep();
        }
    }

    private void keep() {
        if (remembered != null && !getDividers().isEmpty()) {
            remembered.put(position(), Double.toString(getDividerPositions()[0]));
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
