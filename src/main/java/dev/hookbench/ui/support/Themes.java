package dev.hookbench.ui.support;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.hookbench.domain.Settings;
import dev.hookbench.event.Subscription;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** Dresses scenes in the chosen theme, and follows the system where that is the choice. */
public final class Themes {
    private static final List<String> SHEETS =
            List.of("tokens", "app", "controlsfx", "controls", "code", "requests", "sending");
    private static final String DARK_SHEET = sheet("tokens-dark");

    private final Remembered remembered;
    private final ObservableValue<ColorScheme> system;
    private final ReadOnlyObjectWrapper<Theme> theme;

    /** Starts with the remembered choice. */
    public Themes(Remembered remembered, ObservableValue<ColorScheme> system) {
        this.remembered = remembered;
        this.system = system;
        this.theme =
                new ReadOnlyObjectWrapper<>(Theme.named(remembered.get(Settings.THEME, Theme.SYSTEM.settingName())));
    }

    /** Dresses a scene, now and at each later change, until the subscription is closed. */
    public Subscription dress(Scene scene) {
        scene.getStylesheets().setAll(SHEETS.stream().map(Themes::sheet).toList());
        javafx.util.Subscription changes = system.subscribe(_ -> paint(scene)).and(theme.subscribe(_ -> paint(scene)));
        return changes::unsubscribe;
    }

    /** The choice. */
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /** Takes another theme and remembers it. */
    public void choose(Theme choice) {
        theme.set(choice);
        remembered.put(Settings.THEME, choice.settingName());
    }

    /** Light when it is dark, and the other way round. */
    public void toggle() {
        choose(isDark() ? Theme.LIGHT : Theme.DARK);
    }

    /** Whether the window is dark now. */
    public boolean isDark() {
        return switch (theme.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> system.getValue() == ColorScheme.DARK;
        };
    }

    private void paint(Scene scene) {
        boolean dark = isDark();
        atlantafx.base.theme.Theme base = dark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheetBSS());
        scene.getStylesheets().remove(DARK_SHEET);
        if (dark) {
            scene.getStylesheets().add(1, DARK_SHEET);
        }
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Themes.class.getResource("/css/" + name + ".css"), name)
                .toExternalForm();
    }
}
