package dev.hookbench.app;

import dev.hookbench.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends every library's log to the rolling file in the data folder. */
final class Logs {
    private Logs() {}

    /** Starts logging into {@code folder}; to be called before the first logger is made. */
    static void startIn(Path folder) throws IOException {
        OwnerOnly.createFolder(folder);
        System.setProperty(LogConfiguration.FOLDER, folder.toString());
        // HSQLDB would otherwise load a configuration of its own over the bridge.
        System.setProperty("hsqldb.reconfig_logging", "false");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
