package dev.hookbench.ui.support;

import java.util.Locale;

/** How the window looks, as settings spell it in lower case. */
public enum Theme {
    LIGHT,
    DARK,
    SYSTEM;

    /** The theme of that name; {@link #SYSTEM} for any other text. */
    public static Theme named(String name) {
        for (Theme theme : values()) {
            if (theme.settingName().equals(name)) {
                return theme;
            }
        }
        return SYSTEM;
    }

    /** Its name in settings. */
    public String settingName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
