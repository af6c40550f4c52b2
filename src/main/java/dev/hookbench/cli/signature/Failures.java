package dev.hookbench.cli.signature;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a request, a secret or a key could not be read, in words for the user. */
final class Failures {
    private Failures() {}

    static String words(Exception e) {
        return switch (e) {
            case NoSuchFileException missing -> missing.getFile() + ": there is no such file. Check the path.";
            case FileSystemException failed ->
                failed.getFile() + ": cannot be read. Check that it is a file that you may read.";
            case IOException failed -> "Cannot be read as UTF-8 text: " + failed.getMessage() + ". Check the file.";
            default -> e.getMessage() + ".";
        };
    }
}
