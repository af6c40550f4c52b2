package dev.hookbench.ui.support;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The window's texts, by key: {@code view.element[.property]}. */
public final class Messages {
    private static final String BUNDLE = "i18n/messages";

    private final ResourceBundle bundle;
    private final Locale formats;

    private Messages(ResourceBundle bundle, Locale formats) {
        this.bundle = bundle;
        this.formats = formats;
    }

    /** The texts, with numbers in them written as {@code formats} has it. */
    public static Messages load(Locale formats) {
        return new Messages(ResourceBundle.getBundle(BUNDLE, Locale.ROOT), formats);
    }

    /** The text under that key; with arguments it is a {@link MessageFormat} pattern. */
    public String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, formats).format(arguments);
    }

    ResourceBundle bundle() {
        return bundle;
    }
}
