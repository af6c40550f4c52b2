package dev.hookbench.app;

import dev.hookbench.cli.launch.StartFailure;
import java.nio.file.Path;

/** What a start does that finds its data folder in use. */
final class SecondStart {
    private SecondStart() {}

    /** Raises the window of the Hookbench that uses the folder; false if it has none or does not answer. */
    static boolean raiseWindow(Path folder) {
        return RuntimeFile.read(folder)
                .filter(running -> running.windowPort() != 0)
                .filter(running -> WindowDoor.knock(running.windowPort(), running.windowToken()))
                .isPresent();
    }

    /** Says who uses the folder and where it answers. */
    static StartFailure refused(Path folder) {
        return new StartFailure(RuntimeFile.read(folder)
                .map(running -> "Hookbench runs already over the data folder " + folder + ": process " + running.pid()
                        + ", receiver " + running.receiverUrl() + ", API " + running.apiUrl()
                        + ". Use that one, stop it, or name another folder with --data DIR.")
                .orElse("Another Hookbench is just starting or stopping over the data folder " + folder
                        + ". Try again in a moment, or name another folder with --data DIR."));
    }
}
