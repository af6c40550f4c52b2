package dev.hookbench.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/** A segment file in memory. */
final class SegmentImage {
    private static final int CHUNK = 1024 * 1024;
    private static final int LONGEST = 256 * CHUNK;

    private final byte[] array;
    private final ByteBuffer bytes;

    private SegmentImage(byte[] array) {
        this.array = array;
        this.bytes = ByteBuffer.wrap(array);
    }

    /** The head of the file, without reading the rest. */
    static Optional<SegmentHeader> header(Path file) throws IOException {
        return SegmentHeader.decode(ByteBuffer.wrap(read(file, SegmentHeader.BYTES)));
    }

    /** The whole file. */
    static SegmentImage load(Path file) throws IOException {
        return new SegmentImage(read(file, LONGEST));
    }

    byte[] array() {
        return array;
    }

    ByteBuffer bytes() {
        return bytes;
    }

    int length() {
        return array.length;
    }

    /** Whether there is nothing but zeros from {@code offset} on. */
    boolean isZeroFrom(int offset) {
        int at = offset;
        while (at + Long.BYTES <= array.length) {
            if (bytes.getLong(at) != 0) {
                return false;
            }
            at += Long.BYTES;
        }
        while (at < array.length) {
            if (array[at++] != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] read(Path file, int atMost) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] array = new byte[(int) Math.min(channel.size(), atMost)];
            ByteBuffer into = ByteBuffer.wrap(array);
            // In pieces, because the JDK keeps a direct buffer as large as the largest read of each thread.
            while (into.position() < array.length) {
                into.limit(Math.min(array.length, into.position() + CHUNK));
                if (channel.read(into) < 0) {
                    return Arrays.copyOf(array, into.position());
                }
            }
            return array;
        }
    }
}
