package dev.hookbench.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Settings;
import dev.hookbench.testing.Room;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsViewModelTest {
    private static final AppFacts FACTS = new AppFacts("/data", "/data/runtime.json", "", "", List.of(), List.of());

    private final Room room = new Room();

    private SettingsViewModel model() {
        return new SettingsViewModel(room.settings, FACTS, room.work(), room.messages);
    }

    @Test
    void showsTheDefaultsUntilSomethingIsKept() {
        assertThat(model().bodyLimit.get()).isEqualTo("10 MiB");
        assertThat(model().receiverPort.get()).isEqualTo("9400");
        room.settings.put(Settings.BODY_LIMIT, "524288");
        room.settings.put(Settings.API_PORT, "9999");
        assertThat(model().bodyLimit.get()).isEqualTo("512 KiB");
        assertThat(model().apiPort.get()).isEqualTo("9999");
    }

    @Test
    void savesBytesAndPortsAndSaysFromWhenTheyCount() {
        SettingsViewModel model = model();
        model.bodyLimit.set(" 2 mb ");
        model.receiverPort.set("9500");
        model.save();
        assertThat(room.settings.get(Settings.BODY_LIMIT)).contains("2097152");
        assertThat(room.settings.get(Settings.RECEIVER_PORT)).contains("9500");
        assertThat(model.savedProperty().get())
                .contains("largest body counts from now on")
                .contains("the rest from the next start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "-1", "99999999999", "http"})
    void aPortThatIsNoneIsRefusedAndStays(String port) {
        SettingsViewModel model = model();
        model.apiPort.set(port);
        model.save();
        assertThat(model.problems.of(Settings.API_PORT))
                .contains("“" + port + "”")
                .contains("65535");
        assertThat(model.apiPort.get()).isEqualTo(port);
        assertThat(room.settings.get(Settings.API_PORT)).isEmpty();
        assertThat(room.settings.get(Settings.RECEIVER_PORT)).isEmpty();
    }

    @Test
    void attemptsAtOnceAreKeptAndLeftToTheProgramWhenEmpty() {
        SettingsViewModel model = model();
        assertThat(model.concurrency.get()).isEmpty();
        model.concurrency.set(" 8 ");
        model.save();
        assertThat(room.settings.get(Settings.CONCURRENCY)).contains("8");
        assertThat(model().concurrency.get()).isEqualTo("8");
        model.concurrency.set("");
        model.save();
        assertThat(model().concurrency.get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-4", "many", "1.5"})
    void attemptsAtOnceThatAreNoneAreRefused(String typed) {
        SettingsViewModel model = model();
        model.concurrency.set(typed);
        model.save();
        assertThat(model.problems.of(Settings.CONCURRENCY))
                .contains("“" + typed + "”")
                .contains("1 to 200");
        assertThat(room.settings.get(Settings.CONCURRENCY)).isEmpty();
    }

    @Test
    void onePortForBothIsRefused() {
        SettingsViewModel model = model();
        model.apiPort.set("9400");
        model.save();
        assertThat(model.problems.of(Settings.API_PORT)).contains("9400").contains("both");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lots", "1 byte", "1023", "101 MiB", "2 GiB", "-5 MiB"})
    void aLimitThatIsNoneIsRefused(String limit) {
        SettingsViewModel model = model();
        model.bodyLimit.set(limit);
        model.save();
        assertThat(model.problems.of(Settings.BODY_LIMIT)).contains(limit).contains("100 MiB");
        assertThat(model.savedProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10 MiB, 10485760", "512k, 524288", "1048576, 1048576", "100 MB, 104857600"})
    void sizesAreReadAsPeopleTypeThem(String typed, long bytes) {
        assertThat(SizeText.parse(typed)).isEqualTo(OptionalLong.of(bytes));
    }
}
