package dev.hookbench.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Brings files and their names to the disk, so that a power cut does not take them back. */
public final class Durably {
    private Durably() {}

    /** Forces a file's bytes, or the names in a folder; Windows cannot force a folder and need not. */
    public static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (folder && !OwnerOnly.hasPosixRights(path)) {
            return;
        }
        StandardOpenOption option = folder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** Renames in one step, in place of what has the new name, and forces the folder that holds it. */
    public static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Path folder = to.toAbsolutePath().getParent();
        if (folder != null) {
            force(folder);
        }
    }
}
