package dev.hookbench.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what runs exactly once: when it is closed here, or when the system ends the process. The latter then ends with
 * exit code 0, as a stop that was asked for is no failure.
 */
final class Shutdown implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private final Runnable close;
    private final Thread hook = new Thread(this::endProcess, "shutdown");
    private boolean closed;

    private Shutdown(Runnable close) {
        this.close = close;
    }

    /** Has {@code close} called when the process is told to end. */
    static Shutdown register(Runnable close) {
        Shutdown shutdown = new Shutdown(close);
        Runtime.getRuntime().addShutdownHook(shutdown.hook);
        return shutdown;
    }

    @Override
    public void close() {
        closeOnce();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("the process is ending already", e);
        }
    }

    private synchronized void closeOnce() {
        if (!closed) {
            closed = true;
            close.run();
        }
    }

    private void endProcess() {
        int exitCode = 0;
        try {
            closeOnce();
        } catch (RuntimeException e) {
            LOG.error("Hookbench did not close cleanly", e);
            exitCode = 1;
        }
        Runtime.getRuntime().halt(exitCode);
    }
}
