package dev.hookbench.app;

import dev.hookbench.cli.launch.StartFailure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the data is when nobody says otherwise: the place that each system keeps for it.
 *
 * @param system as {@code os.name} gives it
 * @param home the user's home folder
 * @param environment environment variables
 */
record DataLocation(String system, Path home, Map<String, String> environment) {
    /** Names the data folder in the environment. */
    static final String VARIABLE = "HOOKBENCH_HOME";

    /** The location on this machine for this user. */
    static DataLocation ofThisProcess() {
        return new DataLocation(
                System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    /**
     * The data folder: {@code asked} if given, else {@code HOOKBENCH_HOME}, else the system's convention.
     *
     * @throws StartFailure if the option is empty, as by a variable that is not set, or the environment names no possible
     *     path
     */
    Path resolve(@Nullable Path asked) throws StartFailure {
        if (asked != null && asked.toString().isBlank()) {
            throw new StartFailure("--data is empty: give it a folder, or leave it out.", StartFailure.USAGE);
        }
        return (asked != null ? asked : fromEnvironment()).toAbsolutePath().normalize();
    }

    private Path fromEnvironment() throws StartFailure {
        String named = variable(VARIABLE);
        if (named.isEmpty()) {
            return byConvention();
        }
        try {
            return Path.of(named);
        } catch (InvalidPathException e) {
            throw new StartFailure(VARIABLE + "=" + named + " is not a path: " + e.getReason()
                    + ". Set it to a folder, or start with --data DIR.");
        }
    }

    private Path byConvention() {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String roaming = variable("APPDATA");
            return (roaming.isEmpty() ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming))
                    .resolve("Hookbench");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Hookbench");
        }
        return dataHome().resolve("hookbench");
    }

    /** XDG Base Directory Specification 0.8: a relative path in the variable is to be ignored. */
    private Path dataHome() {
        String named = variable("XDG_DATA_HOME");
        return named.startsWith("/") ? Path.of(named) : home.resolve(".local").resolve("share");
    }

    private String variable(String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
