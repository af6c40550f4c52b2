package dev.hookbench.cli;

import dev.hookbench.cli.launch.Launcher;
import dev.hookbench.cli.launch.RunningHookbench;
import dev.hookbench.cli.launch.StartFailure;
import dev.hookbench.cli.launch.StartOptions;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: receiver, dispatcher and API without a window, until the process is told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs receiver, dispatcher and API without a window until it is told to end (SIGTERM, Ctrl+C).")
final class ServeCommand implements Callable<Integer> {
    private final Launcher launcher;
    private final CountDownLatch stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--receiver-port",
            paramLabel = "N",
            converter = PortConverter.class,
            description = "Port of the receiver on 127.0.0.1; 0 for any. Default: 9400, or the next free one.")
    private @Nullable Integer receiverPort;

    @Option(
            names = "--api-port",
            paramLabel = "N",
            converter = PortConverter.class,
            description = "Port of the API on 127.0.0.1; 0 for any. Default: 9401, or the next free one.")
    private @Nullable Integer apiPort;

    /** Serves until {@code stop} is counted down, or the process is ended from outside. */
    ServeCommand(Launcher launcher, CountDownLatch stop) {
        this.launcher = launcher;
        this.stop = stop;
    }

    @Override
    public Integer call() throws StartFailure, InterruptedException {
        try (RunningHookbench running = launcher.start(new StartOptions(data.folder(), receiverPort, apiPort))) {
            say(running, spec.commandLine().getOut());
            stop.await();
        }
        return 0;
    }

    private static void say(RunningHookbench running, PrintWriter out) {
        running.notices().forEach(out::println);
        out.println("receiver  " + running.receiverUrl());
        out.println("API       " + running.apiUrl());
        out.println("data      " + running.data());
        out.println("Running. Stop with Ctrl+C or SIGTERM.");
        out.flush();
    }
}
