package dev.hookbench.cli;

import dev.hookbench.cli.launch.Launcher;
import dev.hookbench.cli.launch.StartFailure;
import dev.hookbench.cli.signature.SignCommand;
import dev.hookbench.cli.signature.VerifyCommand;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.signature.SignatureSchemes;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs the command that the arguments name. */
public final class CommandLineInterface {
    private final CommandLine commands;

    /**
     * The commands of this version over {@code launcher}.
     *
     * @param version as {@code --version} prints it
     */
    public CommandLineInterface(Launcher launcher, String version) {
        this(launcher, version, new CountDownLatch(1));
    }

    CommandLineInterface(Launcher launcher, String version, CountDownLatch stop) {
        Signatures signatures = new SignatureSchemes();
        commands = new CommandLine(new HookbenchCommand(launcher))
                .addSubcommand(new ServeCommand(launcher, stop))
                .addSubcommand(new DemoCommand(launcher))
                .addSubcommand(new VerifyCommand(signatures, System.in, InstantSource.system()))
                .addSubcommand(new SignCommand(signatures, System.in, InstantSource.system()))
                .setParameterExceptionHandler(CommandLineInterface::explain)
                .setExecutionExceptionHandler(CommandLineInterface::fail);
        commands.getCommandSpec().version("Hookbench " + version);
        commands.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().version("Hookbench " + version));
    }

    /** The same commands printing elsewhere. */
    CommandLineInterface printingTo(PrintWriter out, PrintWriter err) {
        commands.setOut(out).setErr(err);
        return this;
    }

    /**
     * Runs the command; returns when it has ended.
     *
     * @return 0 when all went well, 1 when it failed, 2 when the arguments are wrong or a signature cannot be judged
     */
    public int run(String... args) {
        return commands.execute(args);
    }

    private static int explain(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(e.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("Options and commands: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return StartFailure.USAGE;
    }

    private static int fail(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof StartFailure failure) {
            command.getErr().println(failure.getMessage());
            return failure.exitCode();
        }
        throw e;
    }
}
