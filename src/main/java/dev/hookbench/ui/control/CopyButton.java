package dev.hookbench.ui.control;

import dev.hookbench.ui.support.Clip;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Copies a text and shows a tick for a moment. In FXML its accessible text is also its tooltip. */
public final class CopyButton extends Button {
    private static final Duration TICK = Duration.seconds(1.5);

    private final FontIcon icon = new FontIcon(Feather.COPY);
    private final PauseTransition tick = new PauseTransition(TICK);
    private Supplier<String> text = () -> "";

    /** A button that copies nothing yet. */
    public CopyButton() {
        getStyleClass().addAll("flat", "button-icon", "copy-button");
        setGraphic(icon);
        tick.setOnFinished(_ -> icon.setIconCode(Feather.COPY));
        setOnAction(_ -> copy());
        accessibleTextProperty().subscribe(name -> setTooltip(name == null ? null : new Tooltip(name)));
    }

    /** Copies this text from now on. */
    public void setText(Supplier<String> newText) {
        text = newText;
    }

    private void copy() {
        Clip.copy(text.get());
        icon.setIconCode(Feather.CHECK);
        tick.playFromStart();
    }
}
