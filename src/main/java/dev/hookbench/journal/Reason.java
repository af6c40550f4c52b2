package dev.hookbench.journal;

import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** What a failure of the disk is called in messages. */
final class Reason {
    private Reason() {}

    /** The system's words, for example {@code No space left on device}; without them the name of the exception. */
    static String of(@Nullable Throwable failure) {
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason() + " (" + file.getFile() + ")";
        }
        String message = failure == null ? null : failure.getMessage();
        return message == null || failure instanceof FileSystemException ? String.valueOf(failure) : message;
    }
}
