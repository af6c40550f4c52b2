package dev.hookbench.store;

import dev.hookbench.domain.Settings;
import dev.hookbench.testing.InMemorySettings;

final class InMemorySettingsTest extends SettingsContract {
    private final Settings settings = new InMemorySettings();

    @Override
    Settings settings() {
        return settings;
    }
}
