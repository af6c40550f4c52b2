package dev.hookbench.app;

import dev.hookbench.files.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a second Hookbench out of a data folder. The kernel frees it when the process ends, however it ends, so that it is
 * never stale.
 */
final class InstanceLock implements AutoCloseable {
    /** The file that is locked; its content means nothing. */
    static final String FILE = "app.lock";

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock of a data folder; empty if another Hookbench holds it. Never waits. */
    static Optional<InstanceLock> tryAcquire(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        OwnerOnly.createIfMissing(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        if (isLocked(channel)) {
            return Optional.of(new InstanceLock(channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another Hookbench in this very process, as in tests
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
