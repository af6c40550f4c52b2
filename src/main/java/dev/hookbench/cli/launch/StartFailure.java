package dev.hookbench.cli.launch;

/** Hookbench cannot start; the message says why and what to do, in words for the user. */
public final class StartFailure extends Exception {
    /** Exit code of a start that failed. */
    public static final int FAILED = 1;

    /** Exit code of a start that was asked for wrongly. */
    public static final int USAGE = 2;

    private static final long serialVersionUID = 1;

    private final int exitCode;

    /** With the reason, to end with {@link #FAILED}. */
    public StartFailure(String message) {
        this(message, FAILED);
    }

    /** With the reason and the exit code to end with. */
    public StartFailure(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The process's exit code. */
    public int exitCode() {
        return exitCode;
    }
}
