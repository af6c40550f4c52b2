package dev.hookbench.app;

import dev.hookbench.cli.launch.StartFailure;
import dev.hookbench.files.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that holds all data: there, for its owner only, writable and of a format that this version reads.
 *
 * @param path absolute
 * @param notices what was put right, one sentence each
 */
record DataFolder(Path path, List<String> notices) {
    /** The format that this version writes. */
    static final int FORMAT = 1;

    private static final String FORMAT_FILE = "format";

    /** What a start that was cut short may leave in a folder without a format. */
    private static final Set<String> LEFT_BY_A_START = Set.of("format.new", InstanceLock.FILE);

    DataFolder {
        notices = List.copyOf(notices);
    }

    /**
     * Opens the folder, making it if it is not there. What is refused is not touched.
     *
     * @throws StartFailure naming the path and the cure
     */
    static DataFolder open(Path path) throws StartFailure {
        List<String> notices = new ArrayList<>();
        try {
            if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
                OwnerOnly.createFolder(path);
            }
            refuseWhatIsNoDataFolder(path);
            refuseForeignOrReadOnly(path);
            if (OwnerOnly.tighten(path)) {
                notices.add("The data folder " + path + " could be read by others; now only its owner can.");
            }
            if (Files.notExists(path.resolve(FORMAT_FILE))) {
                OwnerOnly.write(path.resolve(FORMAT_FILE), (FORMAT + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw unusable(path, "cannot be used: " + reason(e));
        }
        return new DataFolder(path, notices);
    }

    /** Where the rolling log goes. */
    Path logs() {
        return path.resolve("logs");
    }

    private static void refuseWhatIsNoDataFolder(Path path) throws IOException, StartFailure {
        if (!Files.isDirectory(path)) {
            throw unusable(path, "is a file, not a folder");
        }
        Path formatFile = path.resolve(FORMAT_FILE);
        if (Files.exists(formatFile)) {
            refuseOtherFormat(
                    path,
                    Files.readString(formatFile, StandardCharsets.ISO_8859_1).strip());
        } else if (holdsSomethingElse(path)) {
            throw unusable(path, "holds other files and is no data folder of Hookbench");
        }
    }

    private static void refuseOtherFormat(Path path, String format) throws StartFailure {
        if (!format.matches("[0-9]{1,9}")) {
            throw unusable(path, "has an unreadable file 'format' (\"" + shortened(format) + "\")");
        }
        if (Integer.parseInt(format) > FORMAT) {
            throw new StartFailure("The data folder " + path + " was written by a newer Hookbench (format " + format
                    + "; this version reads up to " + FORMAT
                    + "). Nothing was changed. Start the newer version, or name another folder with --data DIR.");
        }
    }

    private static boolean holdsSomethingElse(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.anyMatch(
                    file -> !LEFT_BY_A_START.contains(file.getFileName().toString()));
        }
    }

    /** A file made here shows both at once: whether writing works and who owns what is written. */
    private static void refuseForeignOrReadOnly(Path path) throws StartFailure {
        try {
            Path probe = Files.createTempFile(path, "probe", null);
            try {
                if (!Files.getOwner(probe).equals(Files.getOwner(path))) {
                    throw unusable(path, "belongs to " + Files.getOwner(path) + ", not to you");
                }
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw unusable(path, "cannot be written: " + reason(e));
        }
    }

    private static StartFailure unusable(Path path, String what) {
        return new StartFailure("The data folder " + path + " " + what
                + ". Make it a folder that you own and can write, or name another one with --data DIR or "
                + DataLocation.VARIABLE + ".");
    }

    /** What went wrong, in words: the message of many a file error is the path alone. */
    static String reason(Exception e) {
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is a file, not a folder";
        }
        String message = String.valueOf(e.getMessage());
        return e instanceof FileSystemException file && file.getReason() == null
                ? e.getClass().getSimpleName().replace("Exception", "") + " (" + message + ")"
                : message;
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
