package dev.hookbench.app;

import dev.hookbench.cli.launch.StartFailure;
import java.util.Locale;
import java.util.Map;

/** Whether there is a display to open a window on. JavaFX, asked without one, throws or hangs. */
final class Display {
    private Display() {}

    /** Refuses to go on without a display. */
    static void require() throws StartFailure {
        require(System.getProperty("os.name", ""), System.getenv(), System.getProperty("glass.platform", ""));
    }

    /**
     * Refuses to go on without a display.
     *
     * @param platform the window platform that was asked for by property; empty for the system's own
     */
    static void require(String system, Map<String, String> environment, String platform) throws StartFailure {
        boolean asksForOne = system.toLowerCase(Locale.ROOT).startsWith("linux") && platform.isBlank();
        if (asksForOne
                && environment.getOrDefault("DISPLAY", "").isBlank()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank()) {
            throw new StartFailure(
                    "There is no display to open the window on (DISPLAY and WAYLAND_DISPLAY are not set):"
                            + " set one, or use a command that needs none: \"serve\" to receive and send,"
                            + " \"demo\" to see what Hookbench does.",
                    StartFailure.USAGE);
        }
    }
}
