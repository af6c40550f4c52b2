package dev.hookbench.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The head of a segment file, written twice so that one damaged byte does not cost the segment.
 *
 * @param number of the segment, from 1
 * @param firstSequence of its records; records of that number or a higher one in earlier segments are void: their force
 *     failed
 * @param createdAt in milliseconds since 1970
 * @param salt drawn at random for each segment and mixed into the checksums of its records, so that bytes of a body, or of
 *     another file, are never taken for a record
 */
record SegmentHeader(int number, long firstSequence, long createdAt, int salt) {
    /** Bytes before the first record. */
    static final int BYTES = 128;

    static final int VERSION = 1;

    private static final int MAGIC = 0x48424A53; // HBJS
    private static final int COPY_BYTES = BYTES / 2;
    private static final int CHECKED_BYTES = 32;

    /** Both copies. */
    ByteBuffer encode() {
        ByteBuffer head = ByteBuffer.allocate(BYTES);
        for (int copy = 0; copy < BYTES; copy += COPY_BYTES) {
            head.position(copy).putInt(MAGIC).putInt(VERSION).putInt(number).putLong(firstSequence);
            head.putLong(createdAt).putInt(salt).putInt(checksum(head, copy));
        }
        return head.clear();
    }

    /**
     * The first sound copy at the start of a segment; empty where there is none.
     *
     * @throws IOException if the segment is of a newer version
     */
    static Optional<SegmentHeader> decode(ByteBuffer head) throws IOException {
        for (int copy = 0; copy < BYTES && copy + COPY_BYTES <= head.limit(); copy += COPY_BYTES) {
            if (head.getInt(copy) == MAGIC && head.getInt(copy + CHECKED_BYTES) == checksum(head, copy)) {
                int version = head.getInt(copy + 4);
                if (version != VERSION) {
                    throw new IOException("The journal is of version " + version + ", this Hookbench knows version "
                            + VERSION + ": open it with a newer Hookbench.");
                }
                return Optional.of(new SegmentHeader(
                        head.getInt(copy + 8),
                        head.getLong(copy + 12),
                        head.getLong(copy + 20),
                        head.getInt(copy + 28)));
            }
        }
        return Optional.empty();
    }

    private static int checksum(ByteBuffer head, int copy) {
        CRC32C crc = new CRC32C();
        crc.update(head.slice(copy, CHECKED_BYTES));
        return (int) crc.getValue();
    }
}
