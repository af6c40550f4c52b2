package dev.hookbench.journal;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.files.Durably;
import dev.hookbench.files.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Bodies that are files of their own, named by their SHA-256. */
final class BodyFiles {
    private final JournalFolder folder;
    private final AtomicLong count = new AtomicLong();

    BodyFiles(JournalFolder folder) {
        this.folder = folder;
    }

    /** Writes bytes to the spool. */
    Path spool(byte[] bytes) throws IOException {
        Path file = folder.spool().resolve("journal-" + count.incrementAndGet() + ".tmp");
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, fresh, OwnerOnly.file(file))) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return file;
    }

    /**
     * Moves a spooled file to its place; returns once bytes and name are on the disk. A sound file of the same hash that is
     * there already is kept.
     */
    BodyRef take(Path spooled, BodyRef body) throws IOException {
        Path place = folder.body(body.sha256());
        Path parent = folder.bodies().resolve(body.sha256().substring(0, 2));
        if (Files.notExists(parent)) {
            OwnerOnly.createFolder(parent);
            Durably.force(folder.bodies());
        }
        if (isSound(place, body)) {
            Files.delete(spooled);
        } else {
            OwnerOnly.restrict(spooled);
            force(spooled);
            Files.move(spooled, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        Durably.force(parent);
        return body.at(BodyRef.FILE, 0);
    }

    private static boolean isSound(Path place, BodyRef body) throws IOException {
        return Files.exists(place)
                && Files.size(place) == body.size()
                && BodyHash.of(place).equals(body.sha256());
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
