package dev.hookbench.ui.control;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** What a colour means; each is a pseudo-class of the same name in lower case. */
public enum Tone {
    NEUTRAL,
    SUCCESS,
    WARNING,
    DANGER,
    DONE,
    ACCENT;

    private final PseudoClass pseudoClass = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

    /** Gives a node this tone and takes every other. */
    public void paint(Node node) {
        for (Tone tone : values()) {
            node.pseudoClassStateChanged(tone.pseudoClass, tone == this);
        }
    }
}
