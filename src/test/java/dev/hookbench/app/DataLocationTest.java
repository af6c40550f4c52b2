package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.cli.launch.StartFailure;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS) // the paths expected here are written with slashes
final class DataLocationTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxFollowsXdg() throws StartFailure {
        assertThat(at("Linux", Map.of())).isEqualTo(HOME.resolve(".local/share/hookbench"));
        assertThat(at("Linux", Map.of("XDG_DATA_HOME", "/data"))).isEqualTo(Path.of("/data/hookbench"));
        assertThat(at("Linux", Map.of("XDG_DATA_HOME", "relative")))
                .as("the specification has a relative path ignored")
                .isEqualTo(HOME.resolve(".local/share/hookbench"));
    }

    @Test
    void macAndWindowsHaveTheirOwnPlaces() throws StartFailure {
        assertThat(at("Mac OS X", Map.of())).isEqualTo(HOME.resolve("Library/Application Support/Hookbench"));
        assertThat(at("Windows 11", Map.of("APPDATA", "/roaming"))).isEqualTo(Path.of("/roaming/Hookbench"));
        assertThat(at("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Roaming/Hookbench"));
    }

    @Test
    void theVariableGoesBeforeTheConventionAndTheOptionBeforeBoth() throws StartFailure {
        DataLocation location = new DataLocation("Linux", HOME, Map.of("HOOKBENCH_HOME", "/mine"));

        assertThat(location.resolve(null)).isEqualTo(Path.of("/mine"));
        assertThat(location.resolve(Path.of("/asked/../given"))).isEqualTo(Path.of("/given"));
    }

    @Test
    void anEmptyOptionIsNotTheWorkingFolder() {
        DataLocation location = new DataLocation("Linux", HOME, Map.of());

        assertThatThrownBy(() -> location.resolve(Path.of("")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--data is empty");
    }

    @Test
    void aVariableThatIsNoPathIsNamed() {
        assertThatThrownBy(() -> at("Linux", Map.of("HOOKBENCH_HOME", "a\0b")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("HOOKBENCH_HOME")
                .hasMessageContaining("--data DIR");
    }

    private static Path at(String system, Map<String, String> environment) throws StartFailure {
        return new DataLocation(system, HOME, environment).resolve(null);
    }
}
