package dev.hookbench.journal;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Goes through a segment from record to record; behind damaged bytes it looks for the next sound record. */
final class SegmentScanner {
    private static final int NONE = -1;

    private final SegmentImage image;
    private final ByteBuffer bytes;
    private final int salt;
    private int position = SegmentHeader.BYTES;

    /** Stands before the first record. */
    SegmentScanner(SegmentImage image, SegmentHeader header) {
        this.image = image;
        this.bytes = image.bytes();
        this.salt = header.salt();
    }

    /** What lies next in a segment. */
    sealed interface Found {
        /** A record whose checksums are right. */
        record Sound(RecordHeader header, int offset) implements Found {}

        /** Bytes that are no record, with a sound record after them. */
        record Damaged(int from, int to) implements Found {}
    }

    /** The next find; empty at the end, which is where no sound record follows. */
    Optional<Found> next() {
        if (isSound(position)) {
            RecordHeader header = RecordHeader.decode(bytes, position);
            Found found = new Found.Sound(header, position);
            position += header.recordBytes();
            return Optional.of(found);
        }
        int from = position;
        int to = soundAfter(from);
        if (to == NONE) {
            return Optional.empty();
        }
        position = to;
        return Optional.of(new Found.Damaged(from, to));
    }

    /** Where it stands: at the end, the offset after the last sound record. */
    int position() {
        return position;
    }

    private int soundAfter(int damaged) {
        if (image.isZeroFrom(Math.min(damaged, image.length()))) {
            return NONE;
        }
        boolean headIsSound = RecordHeader.isAt(bytes, damaged, salt);
        int at = headIsSound ? damaged + RecordHeader.decode(bytes, damaged).recordBytes() : damaged + 1;
        while (at <= bytes.limit() - RecordHeader.BYTES) {
            if (isSound(at)) {
                return at;
            }
            at++;
        }
        return NONE;
    }

    private boolean isSound(int offset) {
        if (!RecordHeader.isAt(bytes, offset, salt)) {
            return false;
        }
        RecordHeader header = RecordHeader.decode(bytes, offset);
        CRC32C crc = new CRC32C();
        crc.update(bytes.slice(offset + RecordHeader.BYTES, header.payloadBytes()));
        return (int) crc.getValue() == header.payloadChecksum();
    }
}
