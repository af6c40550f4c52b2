package dev.hookbench.cli.demo;

/** Something that the demonstration claims did not hold; the message says what was seen instead. */
final class CheckFailed extends Exception {
    private static final long serialVersionUID = 1;

    CheckFailed(String message) {
        super(message);
    }

    CheckFailed(String message, Throwable cause) {
        super(message, cause);
    }

    /** Fails with {@code message} unless {@code held}. */
    static void unless(boolean held, String message) throws CheckFailed {
        if (!held) {
            throw new CheckFailed(message);
        }
    }
}
