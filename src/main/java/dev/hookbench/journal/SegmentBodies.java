package dev.hookbench.journal;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.journal.BodyReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads bodies from segments and from files of their own. What is read whole is checked against its SHA-256.
 *
 * <p>Every read opens the file anew: an interrupted reader closes its channel, and must not close it for others.
 */
final class SegmentBodies implements BodyReader {
    private final JournalFolder folder;

    SegmentBodies(JournalFolder folder) {
        this.folder = folder;
    }

    @Override
    public InputStream open(BodyRef body) throws IOException {
        if (body.segment() != BodyRef.FILE) {
            return new ByteArrayInputStream(readAll(body));
        }
        try {
            return BodyHash.checked(Files.newInputStream(file(body)), body);
        } catch (NoSuchFileException e) {
            throw gone(body, e);
        }
    }

    @Override
    public byte[] read(BodyRef body, long offset, int length) throws IOException {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("offset " + offset + " and length " + length + " must not be negative");
        }
        int count = (int) Math.max(0, Math.min(length, body.size() - offset));
        byte[] bytes = count == 0 ? new byte[0] : readBytes(body, offset, count);
        if (count > 0 && count == body.size() && !BodyHash.of(bytes).equals(body.sha256())) {
            throw BodyHash.damaged(body);
        }
        return bytes;
    }

    private byte[] readBytes(BodyRef body, long offset, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        long at = body.segment() == BodyRef.FILE ? offset : body.offset() + offset;
        try (FileChannel channel = FileChannel.open(file(body), StandardOpenOption.READ)) {
            while (bytes.hasRemaining()) {
                int read = channel.read(bytes, at + bytes.position());
                if (read < 0) {
                    throw new IOException("Body " + body.sha256() + " of " + body.size() + " bytes is damaged: "
                            + file(body).getFileName() + " ends before it does.");
                }
            }
            return bytes.array();
        } catch (NoSuchFileException e) {
            throw gone(body, e);
        }
    }

    private Path file(BodyRef body) throws IOException {
        if (body.segment() == BodyRef.PENDING) {
            throw new IOException("Body " + body.sha256() + " has no place in the journal yet.");
        }
        BodyHash.requireValid(body.sha256());
        return body.segment() == BodyRef.FILE ? folder.body(body.sha256()) : folder.segment(body.segment());
    }

    private IOException gone(BodyRef body, NoSuchFileException cause) {
        return new IOException("Body " + body.sha256() + " is gone: there is no file " + cause.getFile() + ".", cause);
    }
}
