package dev.hookbench.app;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import dev.hookbench.app.RuntimeFile.Content;
import dev.hookbench.cli.launch.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What a start does that finds its data folder in use. */
final class SecondStart {
    /** How long a Hookbench that is just starting may take to say where it answers. */
    static final Duration PATIENCE = Duration.ofSeconds(8);

    private SecondStart() {}

    /** Raises the window of the Hookbench that uses the folder; false if it has none or does not answer. */
    static boolean raiseWindow(Path folder) {
        return whoRuns(folder, PATIENCE)
                .filter(running -> running.windowPort() != 0)
                .filter(running -> WindowDoor.knock(running.windowPort(), running.windowToken()))
                .isPresent();
    }

    /** Says who uses the folder and where it answers. */
    static StartFailure refused(Path folder) {
        return refused(folder, PATIENCE);
    }

    /** As {@link #refused(Path)}, waiting no longer than {@code patience} for the word of one that is just starting. */
    static StartFailure refused(Path folder, Duration patience) {
        return new StartFailure(whoRuns(folder, patience)
                .map(running -> "Hookbench runs already over the data folder " + folder + ": process " + running.pid()
                        + ", receiver " + running.receiverUrl() + ", API " + running.apiUrl()
                        + ". Use that one, stop it, or name another folder with --data DIR.")
                .orElse("Another Hookbench is just starting or stopping over the data folder " + folder
                        + ". Try again in a moment, or name another folder with --data DIR."));
    }

    private static Optional<Content> whoRuns(Path folder, Duration patience) {
        Optional<Content> running = RuntimeFile.read(folder);
        if (running.isPresent()) {
            return running;
        }
        long end = System.nanoTime() + patience.toNanos();
        try (WatchService changes = folder.getFileSystem().newWatchService()) {
            folder.register(changes, ENTRY_CREATE, ENTRY_MODIFY);
            for (running = RuntimeFile.read(folder); running.isEmpty(); running = RuntimeFile.read(folder)) {
                WatchKey change = changes.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (change == null) {
                    break;
                }
                change.pollEvents();
                change.reset();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            return Optional.empty(); // the folder cannot be watched: then nobody is waited for
        }
        return running;
    }
}
