package dev.hookbench.receiver;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.journal.Payload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Takes up a body: in memory up to {@link Journal#LARGE_BODY}, beyond that piece by piece in a spool file, hashed as it
 * goes. Reading fills {@link #space()}; {@link #spool()} and, once spooling, {@link #whole()} do file work and must not run
 * on an I/O thread.
 */
final class BodySink {
    private static final int FIRST = 4 * 1024;
    private static final int FIRST_DECLARED = 64 * 1024;
    private static final int PIECE = Journal.LARGE_BODY + 1;

    private final Path folder;
    private final long declared;
    private final MessageDigest digest = sha256();
    private final ByteBuffer beyond = ByteBuffer.allocate(1);
    private byte[] bytes;
    private int count;
    private long size;
    private @Nullable Path file;

    /**
     * An empty sink.
     *
     * @param folder where the spool file goes
     * @param declared length of the body in bytes, -1 if not known
     */
    BodySink(Path folder, long declared) {
        this.folder = folder;
        this.declared = declared;
        this.bytes = new byte[declared < 0 ? FIRST : (int) Math.min(declared, FIRST_DECLARED)];
    }

    /** A body that is in memory already; at most {@link Journal#LARGE_BODY} bytes. */
    static BodyEnd.Whole inMemory(byte[] bytes) {
        return new BodyEnd.Whole(
                BodyRef.pending(HexFormat.of().formatHex(sha256().digest(bytes)), bytes.length), Payload.of(bytes));
    }

    /** Bytes taken so far. */
    long size() {
        return size;
    }

    /** Whether the memory is used up and {@link #spool()} must be called before more is read. */
    boolean isFull() {
        return count == PIECE;
    }

    /** Whether part of the body is in a file. */
    boolean isSpooled() {
        return file != null;
    }

    /** Where the next bytes are to be read to; at least one byte. */
    ByteBuffer space() {
        if (count == bytes.length) {
            if (size == declared) {
                return beyond.clear();
            }
            bytes = Arrays.copyOf(bytes, grown());
        }
        return ByteBuffer.wrap(bytes, count, bytes.length - count);
    }

    private int grown() {
        long wanted = Math.min(PIECE, Math.max(FIRST, 2L * bytes.length));
        return (int) (declared > size ? Math.min(wanted, count + declared - size) : wanted);
    }

    /** {@code read} bytes were read to the space given last. */
    void advance(int read) {
        count += read;
        size += read;
    }

    /** Moves what is in memory to the spool file. */
    void spool() throws IOException {
        if (file == null) {
            file = Files.createTempFile(folder, "receiving-", ".body");
        }
        digest.update(bytes, 0, count);
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer from = ByteBuffer.wrap(bytes, 0, count);
            while (from.hasRemaining()) {
                channel.write(from);
            }
        }
        count = 0;
    }

    /** The body, now that all of it is taken. */
    BodyEnd.Whole whole() throws IOException {
        if (file != null) {
            spool();
            return new BodyEnd.Whole(BodyRef.pending(hash(), size), new Payload.Spooled(file));
        }
        if (size == 0) {
            return BodyEnd.Whole.EMPTY;
        }
        digest.update(bytes, 0, count);
        byte[] exact = bytes.length == count ? bytes : Arrays.copyOf(bytes, count);
        return new BodyEnd.Whole(BodyRef.pending(hash(), size), Payload.of(exact));
    }

    /** Lets go of what was taken. */
    void discard() throws IOException {
        bytes = new byte[0];
        count = 0;
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
