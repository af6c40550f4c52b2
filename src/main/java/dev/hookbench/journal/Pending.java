package dev.hookbench.journal;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.journal.Journal.Stored;
import dev.hookbench.domain.journal.JournalEntry;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32C;

/** An entry on its way to the disk, encoded by the thread that appended it. */
final class Pending {
    /** What an entry costs in memory beside its bytes, about. */
    private static final int OVERHEAD = 512;

    private final JournalEntry entry;
    private final ByteWriter encoded;
    private final byte[] body;
    private final long time;
    private final int checksum;
    private final CompletableFuture<Stored> future;

    /** An entry with its body inline; an empty one where it has none or its body is a file. */
    Pending(JournalEntry entry, byte[] body, long time, CompletableFuture<Stored> future) {
        this.entry = entry;
        this.encoded = RecordCodec.encode(entry);
        this.body = body;
        this.time = time;
        this.future = future;
        CRC32C crc = new CRC32C();
        crc.update(encoded.array(), 0, encoded.length());
        crc.update(body, 0, body.length);
        this.checksum = (int) crc.getValue();
    }

    CompletableFuture<Stored> future() {
        return future;
    }

    int recordBytes() {
        return RecordHeader.BYTES + encoded.length() + body.length;
    }

    /** Bytes it holds in memory until it is durable. */
    long cost() {
        return (long) OVERHEAD + encoded.array().length + body.length;
    }

    RecordHeader header(long sequence) {
        return new RecordHeader(
                encoded.length() + body.length,
                encoded.length(),
                RecordCodec.type(entry),
                RecordCodec.VERSION,
                sequence,
                time,
                checksum);
    }

    /** The encoded entry and the body. */
    ByteBuffer[] payload() {
        return new ByteBuffer[] {ByteBuffer.wrap(encoded.array(), 0, encoded.length()), ByteBuffer.wrap(body)};
    }

    /** The entry as it stands in a segment, its record beginning at {@code offset}. */
    Stored stored(long sequence, int segment, long offset) {
        if (body.length == 0) {
            return new Stored(sequence, entry);
        }
        BodyRef placed = entry.body().at(segment, offset + RecordHeader.BYTES + encoded.length());
        return new Stored(sequence, entry.withBody(placed));
    }
}
