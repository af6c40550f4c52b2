package dev.hookbench.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Settings;
import dev.hookbench.testing.InMemorySettings;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

final class ThemesTest {
    private final InMemorySettings settings = new InMemorySettings();
    private final SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);

    @Test
    void followsTheSystemUnlessToldOtherwise() {
        Themes themes = themes();
        assertThat(themes.isDark()).isFalse();
        system.set(ColorScheme.DARK);
        assertThat(themes.isDark()).isTrue();
        themes.choose(Theme.LIGHT);
        assertThat(themes.isDark()).isFalse();
    }

    @Test
    void remembersTheChoice() {
        themes().toggle();
        assertThat(settings.get(Settings.THEME)).hasValue("dark");
        assertThat(themes().themeProperty().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void takesNonsenseForSystem() {
        settings.put(Settings.THEME, "purple");
        assertThat(themes().themeProperty().get()).isEqualTo(Theme.SYSTEM);
    }

    private Themes themes() {
        return new Themes(new Remembered(settings, Runnable::run), system);
    }
}
