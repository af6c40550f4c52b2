package dev.hookbench.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The head of a record. It has a checksum of its own, so that after a damaged payload the next record is found.
 *
 * @param payloadBytes of the encoded entry and the body after it
 * @param entryBytes of the encoded entry alone
 * @param time when the entry was appended, in milliseconds since 1970
 * @param payloadChecksum CRC32C of the payload
 */
record RecordHeader(
        int payloadBytes, int entryBytes, byte type, byte version, long sequence, long time, int payloadChecksum) {
    static final int BYTES = 40;

    /** The first bytes of every record: HBJR. */
    static final int MAGIC = 0x48424A52;

    private static final int CHECKED_BYTES = 36;

    int recordBytes() {
        return BYTES + payloadBytes;
    }

    int bodyBytes() {
        return payloadBytes - entryBytes;
    }

    /** Writes it into {@code scratch}, which then holds nothing else. */
    void encode(ByteBuffer scratch, int salt) {
        scratch.clear();
        scratch.putInt(MAGIC).putInt(payloadBytes).putInt(entryBytes);
        scratch.put(type).put(version).putShort((short) 0);
        scratch.putLong(sequence).putLong(time).putInt(payloadChecksum);
        scratch.putInt(checksum(scratch, 0) ^ salt);
        scratch.flip();
    }

    /** Whether there is a sound head at {@code offset}, its payload within the segment. */
    static boolean isAt(ByteBuffer segment, int offset, int salt) {
        if (segment.limit() - offset < BYTES || segment.getInt(offset) != MAGIC) {
            return false;
        }
        int payload = segment.getInt(offset + 4);
        int entry = segment.getInt(offset + 8);
        return entry >= 0
                && payload >= entry
                && payload <= segment.limit() - offset - BYTES
                && segment.getInt(offset + CHECKED_BYTES) == (checksum(segment, offset) ^ salt);
    }

    /** The head at {@code offset}. */
    static RecordHeader decode(ByteBuffer segment, int offset) {
        return new RecordHeader(
                segment.getInt(offset + 4),
                segment.getInt(offset + 8),
                segment.get(offset + 12),
                segment.get(offset + 13),
                segment.getLong(offset + 16),
                segment.getLong(offset + 24),
                segment.getInt(offset + 32));
    }

    private static int checksum(ByteBuffer bytes, int offset) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.slice(offset, CHECKED_BYTES));
        return (int) crc.getValue();
    }
}
