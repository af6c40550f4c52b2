package dev.hookbench.cli;

import dev.hookbench.cli.launch.Launcher;
import dev.hookbench.cli.launch.StartFailure;
import dev.hookbench.cli.launch.StartOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hookbench}: opens the window. */
@Command(
        name = "hookbench",
        mixinStandardHelpOptions = true,
        description = "Receives, inspects, verifies, sends and replays webhooks on this machine.",
        footer = {"", "Without a command the window opens."})
final class HookbenchCommand implements Callable<Integer> {
    private final Launcher launcher;

    @Mixin
    private final DataOption data = new DataOption();

    HookbenchCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws StartFailure {
        launcher.openWindow(new StartOptions(data.folder(), null, null));
        return 0;
    }
}
