package dev.hookbench.ui.control;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Turns the split it stands in: the detail goes below the table, or beside it again. */
public final class TurnButton extends Button {
    private final StringProperty below = new SimpleStringProperty("");
    private final StringProperty beside = new SimpleStringProperty("");
    private final FontIcon icon = new FontIcon(Feather.COLUMNS);

    /** A button that stands in no split yet. */
    public TurnButton() {
        getStyleClass().addAll("flat", "button-icon", "turn-button");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(icon);
        setOnAction(_ -> turn());
        sceneProperty().subscribe(this::join);
        below.subscribe(this::tell);
        beside.subscribe(this::tell);
    }

    private void join() {
        SplitDetail split = split();
        if (split != null) {
            split.orientationProperty().subscribe(this::tell);
            tell();
        }
    }

    private void turn() {
        SplitDetail split = split();
        if (split != null) {
            split.turn();
        }
    }

    private void tell() {
        SplitDetail split = split();
        boolean turned = split != null && split.getOrientation() == Orientation.VERTICAL;
        setAccessibleText(turned ? beside.get() : below.get());
        setTooltip(new Tooltip(getAccessibleText()));
        icon.setRotate(turned ? 0 : 90);
    }

    private @Nullable SplitDetail split() {
        Parent above = getParent();
        while (above != null && !(above instanceof SplitDetail)) {
            above = above.getParent();
        }
        return (SplitDetail) above;
    }

    /** What it says while the detail is beside. */
    public String getBelow() {
        return below.get();
    }

    /** Says this while the detail is beside. */
    public void setBelow(String text) {
        below.set(text);
    }

    /** What it says while the detail is below. */
    public String getBeside() {
        return beside.get();
    }

    /** Says this while the detail is below. */
    public void setBeside(String text) {
        beside.set(text);
    }
}
