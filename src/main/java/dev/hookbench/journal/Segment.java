package dev.hookbench.journal;

import dev.hookbench.domain.journal.Journal.Stored;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The segment that is being written, by one thread: records are gathered in a buffer and go out in few writes. */
final class Segment implements Closeable {
    private final SegmentHeader header;
    private final SegmentFile file;
    private final int length;
    private final ByteBuffer buffer;
    private final ByteBuffer scratch = ByteBuffer.allocate(RecordHeader.BYTES);
    private long flushed;

    /** Goes on at {@code position} of a file of {@code length} bytes, gathering in {@code buffer}. */
    Segment(SegmentHeader header, SegmentFile file, int length, long position, ByteBuffer buffer) {
        this.header = header;
        this.file = file;
        this.length = length;
        this.flushed = position;
        this.buffer = buffer.clear();
    }

    int number() {
        return header.number();
    }

    /** Whether the record fits, and after it the one that closes. */
    boolean fits(int recordBytes) {
        return flushed + buffer.position() + recordBytes <= length - RecordHeader.BYTES;
    }

    boolean isHalfFull() {
        return flushed > length / 2;
    }

    /** Writes a record; it is durable after the next {@link #force}. */
    Stored put(Pending pending, long sequence) throws IOException {
        long offset = flushed + buffer.position();
        put(pending.header(sequence));
        for (ByteBuffer part : pending.payload()) {
            put(part);
        }
        return pending.stored(sequence, header.number(), offset);
    }

    /** Writes the record that says that a session ended well, and what number comes next. */
    void putClosed(long nextSequence, long time) throws IOException {
        put(new RecordHeader(0, 0, RecordCodec.CLOSED, RecordCodec.VERSION, nextSequence, time, 0));
    }

    void force() throws IOException {
        flush();
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void put(RecordHeader record) throws IOException {
        record.encode(scratch, header.salt());
        put(scratch);
    }

    private void put(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int count = Math.min(buffer.remaining(), bytes.remaining());
            buffer.put(buffer.position(), bytes, bytes.position(), count);
            buffer.position(buffer.position() + count);
            bytes.position(bytes.position() + count);
        }
    }

    private void flush() throws IOException {
        int count = buffer.position();
        if (count > 0) {
            file.write(buffer.flip(), flushed);
            flushed += count;
            buffer.clear();
        }
    }
}
