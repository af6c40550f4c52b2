package dev.hookbench.ui.support;

import java.util.Locale;

/**
 * Shows characters that hide or reorder others as what they are: controls, bidirectional overrides (UAX 9) and
 * characters without width, each as its JSON escape. What a sender writes cannot make a line read as another.
 */
public final class PlainSight {
    private static final String HIDING = "\u00AD\u061C\u200B\u200E\u200F\u2028\u2029\u2060\uFEFF";

    private PlainSight() {}

    /** A text of one line: line ends and tabs are shown as well. */
    public static String line(String text) {
        return shown(text, "");
    }

    /** A text of many lines, with its line ends and tabs as they are. */
    public static String lines(String text) {
        return shown(text, "\n\r\t");
    }

    private static String shown(String text, String allowed) {
        if (text.chars().noneMatch(c -> hides((char) c, allowed))) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (hides(c, allowed)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean hides(char c, String allowed) {
        boolean reorders = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return (Character.isISOControl(c) && allowed.indexOf(c) < 0) || reorders || HIDING.indexOf(c) >= 0;
    }
}
