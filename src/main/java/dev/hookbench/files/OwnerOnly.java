package dev.hookbench.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * Files and folders that no other user of the machine may read, whatever the umask. Where there are no POSIX rights, on
 * Windows, folders get an access list and files are left with what their folder gives them.
 */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<?>[] NONE = {};

    private OwnerOnly() {}

    /** Makes a folder if it is not there, and those above it that are missing. */
    public static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder, attributes(folder, FOLDER));
        tighten(folder);
    }

    /**
     * Takes from everybody but the owner what they may do with a folder.
     *
     * @return whether there was something to take
     */
    public static boolean tighten(Path folder) throws IOException {
        if (hasPosixRights(folder)) {
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

    /** The rights of a new file. */
    public static FileAttribute<?>[] file(Path file) {
        return attributes(file, FILE);
    }

    /** Takes the rights of all others from a file that someone else made. */
    public static void restrict(Path file) throws IOException {
        if (hasPosixRights(file)) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }

    /** Makes an empty file if it is not there. */
    public static void createIfMissing(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file, file(file));
        }
    }

    /** Puts a file with that content in place at once and for good: readers see the old one or the whole new one. */
    public static void write(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, file(draft));
        Files.write(draft, content);
        Durably.force(draft);
        Durably.rename(draft, file);
    }

    static boolean hasPosixRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> rights) {
        return hasPosixRights(path) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)} : NONE;
    }
}
