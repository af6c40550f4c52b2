package dev.hookbench.app;

import dev.hookbench.cli.CommandLineInterface;

/**
 * Starts Hookbench: the window without arguments, otherwise the named command. No subclass of Application, which the JVM
 * would refuse to start from the class path.
 */
public final class Main {
    private Main() {}

    /** Runs the command named by {@code args} and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLineInterface(new ProcessLauncher(DataLocation.ofThisProcess()), Version.current())
                .run(args));
    }
}
