package dev.hookbench.ui.support;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** The system's clipboard. */
public final class Clip {
    private Clip() {}

    /** Puts a text on the clipboard. On the FX thread. */
    public static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
