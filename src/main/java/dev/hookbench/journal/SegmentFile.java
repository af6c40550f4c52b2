package dev.hookbench.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A file that is written at places and forced to the disk. */
interface SegmentFile extends Closeable {
    /** Writes all remaining bytes from {@code position} on. */
    void write(ByteBuffer bytes, long position) throws IOException;

    /** Returns once the bytes are on the disk; with {@code metadata}, the file's length and times too. */
    void force(boolean metadata) throws IOException;

    /** Where the journal's segments are written. */
    interface Disk {
        /** A new file that only its owner may read and write; fails when there is one already. */
        SegmentFile create(Path file) throws IOException;

        /** A file that is there. */
        SegmentFile open(Path file) throws IOException;
    }
}
