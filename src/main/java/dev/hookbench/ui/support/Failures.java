package dev.hookbench.ui.support;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Failures in words for the user. */
public final class Failures {
    private Failures() {}

    /** The message of a failure, or its kind where it has none. */
    public static String describe(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
