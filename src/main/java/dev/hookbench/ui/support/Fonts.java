package dev.hookbench.ui.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** Makes the bundled fonts known to the toolkit. */
public final class Fonts {
    private static final List<String> FILES = List.of(
            "Inter-Regular",
            "Inter-Medium",
            "Inter-SemiBold",
            "Inter-Bold",
            "JetBrainsMono-Regular",
            "JetBrainsMono-Medium",
            "JetBrainsMono-Bold");
    private static final double ANY_SIZE = 13;

    private Fonts() {}

    /** Loads all of them; call once, before the first scene. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
                if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
                    throw new IllegalStateException("the font " + file + " is missing or damaged");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }
}
