package dev.hookbench.app;

import dev.hookbench.cli.launch.Launcher;
import dev.hookbench.cli.launch.RunningHookbench;
import dev.hookbench.cli.launch.StartFailure;
import dev.hookbench.cli.launch.StartOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Runs Hookbench in this process. */
final class ProcessLauncher implements Launcher {
    private final DataLocation location;

    ProcessLauncher(DataLocation location) {
        this.location = location;
    }

    @Override
    public void openWindow(StartOptions options) throws StartFailure {
        Display.require();
        DataFolder folder = DataFolder.open(location.resolve(options.data()));
        if (isFree(folder)) {
            startLog(folder); // JavaFX makes the first logger
            HookbenchApp.open(folder.path());
        } else if (!SecondStart.raiseWindow(folder.path())) {
            throw SecondStart.refused(folder.path(), Duration.ZERO); // it was waited for already
        }
    }

    @Override
    public RunningHookbench start(StartOptions options) throws StartFailure {
        OpenHookbench open = OpenHookbench.start(DataFolder.open(location.resolve(options.data())), options);
        StartMemory.giveBack();
        return open;
    }

    @Override
    public String openCommand(Path data) {
        String program = System.getProperty("jpackage.app-path", "");
        String classPath = System.getProperty("java.class.path", "");
        String folder = quoted(data.toAbsolutePath().toString());
        if (!program.isEmpty()) {
            return quoted(program) + " --data " + folder;
        }
        return classPath.endsWith("hookbench.jar")
                ? "java -jar " + quoted(classPath) + " --data " + folder
                : DataLocation.VARIABLE + "=" + folder + " mvn -q compile exec:exec";
    }

    /** Asked before JavaFX is started, which takes longer than a second start may. */
    private static boolean isFree(DataFolder folder) throws StartFailure {
        try {
            Optional<InstanceLock> lock = InstanceLock.tryAcquire(folder.path());
            if (lock.isPresent()) {
                lock.get().close();
            }
            return lock.isPresent();
        } catch (IOException e) {
            throw new StartFailure("The data folder " + folder.path() + " cannot be locked: " + e.getMessage());
        }
    }

    private static void startLog(DataFolder folder) throws StartFailure {
        try {
            Logs.startIn(folder.logs());
        } catch (IOException e) {
            throw new StartFailure("The folder " + folder.logs() + " cannot be made: " + e.getMessage());
        }
    }

    private static String quoted(String text) {
        return text.matches("[\\w/.:@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
