package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.cli.launch.StartFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DisplayTest {
    @Test
    void withoutADisplayItNamesTheCommandsThatNeedNone() {
        assertThatThrownBy(() -> Display.require("Linux", Map.of("DISPLAY", " "), ""))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("\"serve\"")
                .hasMessageContaining("\"demo\"")
                .extracting(e -> ((StartFailure) e).exitCode())
                .isEqualTo(2);
    }

    @Test
    void aDisplayAWaylandOrAPlatformWillDo() {
        assertThatCode(() -> Display.require("Linux", Map.of("DISPLAY", ":0"), ""))
                .doesNotThrowAnyException();
        assertThatCode(() -> Display.require("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), ""))
                .doesNotThrowAnyException();
        assertThatCode(() -> Display.require("Linux", Map.of(), "Headless")).doesNotThrowAnyException();
        assertThatCode(() -> Display.require("Windows 11", Map.of(), "")).doesNotThrowAnyException();
    }
}
