package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.Settings;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.testing.InMemorySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CachedSettingsTest extends SettingsContract {
    private final List<String> read = new ArrayList<>();
    private boolean failing;
    private final CachedSettings settings = new CachedSettings(new Disk());

    @Override
    Settings settings() {
        return settings;
    }

    @Test
    void readsAValueOnceWhetherThereIsOneOrNot() {
        for (int i = 0; i < 3; i++) {
            assertThat(settings.get(Settings.BODY_LIMIT)).isEmpty();
        }
        settings.put(Settings.BODY_LIMIT, "1024");
        assertThat(settings.get(Settings.BODY_LIMIT)).contains("1024");

        assertThat(read).containsExactly(Settings.BODY_LIMIT);
    }

    @Test
    void keepsTheOldValueWhereTheNewOneCannotBeStored() {
        settings.put(Settings.BODY_LIMIT, "1024");
        failing = true;

        assertThatThrownBy(() -> settings.put(Settings.BODY_LIMIT, "2048")).isInstanceOf(StorageUnavailable.class);
        assertThat(settings.get(Settings.BODY_LIMIT)).contains("1024");
    }

    @Test
    void triesAgainWhatCouldNotBeRead() {
        failing = true;
        assertThatThrownBy(() -> settings.get(Settings.THEME)).isInstanceOf(StorageUnavailable.class);
        failing = false;
        assertThat(settings.get(Settings.THEME)).isEmpty();
    }

    private final class Disk implements Settings {
        private final InMemorySettings values = new InMemorySettings();

        @Override
        public Optional<String> get(String name) {
            read.add(name);
            fail();
            return values.get(name);
        }

        @Override
        public void put(String name, String value) {
            fail();
            values.put(name, value);
        }

        private void fail() {
            if (failing) {
                throw new StorageUnavailable("The disk is full.");
            }
        }
    }
}
