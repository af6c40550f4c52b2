package dev.hookbench.cli.launch;

import java.nio.file.Path;

/** What the commands need of the program: to open its window, to run its services. */
public interface Launcher {
    /**
     * Opens the window, or raises the one that is open over the same data, and waits until it is closed.
     *
     * @throws StartFailure if there is no display or the data folder cannot be used
     */
    void openWindow(StartOptions options) throws StartFailure;

    /**
     * Starts receiver, dispatcher and API without a window.
     *
     * @throws StartFailure if the data folder is in use or cannot be used
     */
    RunningHookbench start(StartOptions options) throws StartFailure;

    /** The command that opens the window over {@code data}, ready to paste into a shell. */
    String openCommand(Path data);
}
