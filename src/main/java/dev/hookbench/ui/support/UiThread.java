package dev.hookbench.ui.support;

import java.util.concurrent.Executor;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/** The one way onto the FX thread. */
public final class UiThread implements Executor {
    /** Runs {@code action} on the FX thread: now when already there, else soon. */
    @Override
    public void execute(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /** Whether the system asks for light or dark windows. */
    public static ObservableValue<ColorScheme> systemColorScheme() {
        return Platform.getPreferences().colorSchemeProperty();
    }

    /** Ends the toolkit once the last window is gone. */
    public static void exit() {
        Platform.exit();
    }
}
