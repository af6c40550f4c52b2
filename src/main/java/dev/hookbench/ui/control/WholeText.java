package dev.hookbench.ui.control;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/** Shows the whole text of a label or cell in a tooltip, as long as only a part of it has room. */
public final class WholeText {
    private static final double WIDEST = 520;

    private WholeText() {}

    /** Gives that label or cell such a tooltip; it must have no other. */
    public static void install(Labeled labeled) {
        labeled.textTruncatedProperty().subscribe(cut -> labeled.setTooltip(cut ? tooltip(labeled) : null));
    }

    private static Tooltip tooltip(Labeled labeled) {
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        tooltip.textProperty().bind(labeled.textProperty());
        return tooltip;
    }
}
