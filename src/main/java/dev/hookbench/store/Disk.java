package dev.hookbench.store;

import dev.hookbench.files.Durably;
import dev.hookbench.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Forces, copies and removes whole folders of plain files. */
final class Disk {
    private Disk() {}

    /** Forces every file of a folder, then the folder. */
    static void forceFolder(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Durably.force(file);
        }
        Durably.force(folder);
    }

    /** The plain files of a folder, by name. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Copies the plain files of a folder into a new one. */
    static void copyFolder(Path from, Path to) throws IOException {
        OwnerOnly.createFolder(to);
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    /** Removes a folder with all that is in it, if it is there. */
    static void deleteFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
