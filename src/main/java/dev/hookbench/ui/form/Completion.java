package dev.hookbench.ui.form;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.collections.ObservableList;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.TextFields;

/** Offers known texts while one is typed; whatever else is typed stays as it is. */
public final class Completion {
    private static final int OFFERED = 10;

    private Completion() {}

    /** Offers those of {@code known} that hold what is typed, those that begin with it first. */
    public static void install(TextField field, ObservableList<String> known) {
        TextFields.bindAutoCompletion(field, request -> offers(known, request.getUserText()))
                .setDelay(0);
    }

    static Collection<String> offers(List<String> known, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return known.stream()
                .filter(text -> lower(text).contains(wanted) && !lower(text).equals(wanted))
                .sorted((one, two) -> Boolean.compare(
                        lower(two).startsWith(wanted), lower(one).startsWith(wanted)))
                .limit(OFFERED)
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
