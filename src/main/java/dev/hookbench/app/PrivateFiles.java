package dev.hookbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes folders and files that only their owner may read, whatever the umask; on Windows by an access list. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Makes a folder with its missing parents, the folder itself for the owner only. */
    static void createFolder(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.createDirectory(folder, attributes(folder, FOLDER));
        tighten(folder);
    }

    /**
     * Takes from everybody but the owner what they may do with a folder.
     *
     * @return whether there was something to take
     */
    static boolean tighten(Path folder) throws IOException {
        if (posix(folder)) {
            boolean wide = !FOLDER.containsAll(Files.getPosixFilePermissions(folder));
            if (wide) {
                Files.setPosixFilePermissions(folder, FOLDER);
            }
            return wide;
        }
        AclFileAttributeView view = Files.getFileAttributeView(folder, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(view.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
        return false;
    }

    /** Puts a file with that content in place at once: readers see the old one or the whole new one. */
    static void write(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, attributes(draft, FILE));
        Files.write(draft, content, StandardOpenOption.SYNC);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes an empty file for the owner only, if it is not there. */
    static void createIfMissing(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file, attributes(file, FILE));
        }
    }

    private static FileAttribute<?>[] attributes(Path file, Set<PosixFilePermission> permissions) {
        return posix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
