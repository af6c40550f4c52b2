package dev.hookbench.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A segment file in memory. */
final class SegmentImage {
    private static final int CHUNK = 1024 * 1024;
    private static final int LONGEST = 256 * CHUNK;

    private final ByteBuffer bytes;

    private SegmentImage(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** The head of the file, without reading the rest. */
    static Optional<SegmentHeader> header(Path file) throws IOException {
        return SegmentHeader.decode(read(file, SegmentHeader.BYTES));
    }

    /** The whole file. */
    static SegmentImage load(Path file) throws IOException {
        return new SegmentImage(read(file, LONGEST));
    }

    ByteBuffer bytes() {
        return bytes;
    }

    int length() {
        return bytes.limit();
    }

    /** Whether there is nothing but zeros from {@code offset} on. */
    boolean isZeroFrom(int offset) {
        int at = offset;
        while (at + Long.BYTES <= bytes.limit()) {
            if (bytes.getLong(at) != 0) {
                return false;
            }
            at += Long.BYTES;
        }
        while (at < bytes.limit()) {
            if (bytes.get(at++) != 0) {
                return false;
            }
        }
        return true;
    }

    private static ByteBuffer read(Path file, int atMost) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int size = (int) Math.min(channel.size(), atMost);
            ByteBuffer bytes = ByteBuffer.allocate(size);
            // In pieces, because the JDK keeps a direct buffer as large as the largest read of each thread.
            while (bytes.position() < size) {
                bytes.limit(Math.min(size, bytes.position() + CHUNK));
                if (channel.read(bytes) < 0) {
                    break;
                }
            }
            return bytes.flip();
        }
    }
}
