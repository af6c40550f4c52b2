package dev.hookbench.cli;

import dev.hookbench.cli.demo.Demo;
import dev.hookbench.cli.launch.Launcher;
import dev.hookbench.cli.launch.RunningHookbench;
import dev.hookbench.cli.launch.StartFailure;
import dev.hookbench.cli.launch.StartOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: plays the main job without a window and checks every step. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Plays the main job over real sockets and checks every step: receive, verify, pause, rotate a"
                + " secret, fail, resend. Ends with 0 only if all held.")
final class DemoCommand implements Callable<Integer> {
    private final Launcher launcher;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Option(names = "--keep", description = "Keep the data for the window to open, and print the command that does.")
    private boolean keep;

    @Mixin
    private final DataOption data = new DataOption();

    DemoCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws StartFailure, IOException {
        Path named = data.folder();
        if (named != null) {
            return play(named, true); // a folder that the user named is never deleted
        }
        Path parent = Files.createTempDirectory("hookbench-demo-");
        try {
            return play(parent.resolve("data"), keep);
        } finally {
            if (!keep) {
                delete(parent);
            }
        }
    }

    private int play(Path folder, boolean kept) throws StartFailure {
        PrintWriter out = spec.commandLine().getOut();
        boolean held;
        try (RunningHookbench running = launcher.start(new StartOptions(folder, null, null))) {
            held = new Demo(running, out).play();
        }
        if (kept) {
            out.println("The data is kept. Open it with: " + launcher.openCommand(folder));
        }
        out.flush();
        return held ? 0 : StartFailure.FAILED;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException e) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
