package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Settings;
import org.junit.jupiter.api.Test;

/** What every settings store does. */
abstract class SettingsContract {
    abstract Settings settings();

    @Test
    void keepsTheLastValueUnderAName() {
        assertThat(settings().get(Settings.THEME)).isEmpty();
        settings().put(Settings.THEME, "dark");
        settings().put(Settings.THEME, "light");
        settings().put(Settings.API_PORT, "");
        assertThat(settings().get(Settings.THEME)).contains("light");
        assertThat(settings().get(Settings.API_PORT)).contains("");
    }
}
