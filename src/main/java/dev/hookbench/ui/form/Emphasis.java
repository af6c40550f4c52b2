package dev.hookbench.ui.form;

import java.util.List;
import javafx.scene.control.Button;

/** Lets one of several buttons stand out: the one that is the next step. */
public final class Emphasis {
    private static final String ACCENT = "accent";

    private Emphasis() {}

    /** From now on {@code next} stands out among {@code all}, and no other does. */
    public static void on(Button next, Button... all) {
        for (Button button : List.of(all)) {
            button.getStyleClass().removeAll(ACCENT);
        }
        next.getStyleClass().add(ACCENT);
    }
}
