package dev.hookbench.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that every command shares: where the data is. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that holds all data. Default: $HOOKBENCH_HOME, else the system's place for it.")
    private @Nullable Path folder;

    /** The folder that was given, if one was. */
    @Nullable
    Path folder() {
        return folder;
    }
}
