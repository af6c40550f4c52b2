package dev.hookbench.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Settings;
import dev.hookbench.testing.InMemorySettings;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

final class RememberedTest {
    private final InMemorySettings settings = new InMemorySettings();
    private final Remembered remembered = new Remembered(settings, Runnable::run);

    @Test
    void givesBackWhatWasPut() {
        remembered.put("ui.split", "0.4");
        assertThat(remembered.get("ui.split", "x")).isEqualTo("0.4");
        assertThat(remembered.number("ui.split", 1)).isEqualTo(0.4);
    }

    @Test
    void takesTheOtherWhereNothingOrNonsenseIsKept() {
        settings.put("ui.width", "wide");
        assertThat(remembered.number("ui.width", 1280)).isEqualTo(1280);
        assertThat(remembered.get("ui.none", "beside")).isEqualTo("beside");
    }

    @Test
    void survivesSettingsThatFailAndThreadsThatEnded() {
        Remembered broken = new Remembered(new Broken(), Runnable::run);
        broken.put("a", "b");
        assertThat(broken.get("a", "otherwise")).isEqualTo("otherwise");
        new Remembered(settings, _ -> {
                    throw new RejectedExecutionException();
                })
                .put("a", "b");
        assertThat(settings.get("a")).isEmpty();
    }

    private static final class Broken implements Settings {
        @Override
        public Optional<String> get(String name) {
            throw new IllegalStateException("closed");
        }

        @Override
        public void put(String name, String value) {
            throw new IllegalStateException("closed");
        }
    }
}
