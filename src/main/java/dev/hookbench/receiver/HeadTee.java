package dev.hookbench.receiver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Keeps a copy of a connection's bytes while a head is being read, because Undertow's header map loses the order across
 * names and the case of duplicates. Between the call of the handler and the end of the exchange nothing is copied.
 *
 * <p>Used by the connection's I/O thread alone.
 */
final class HeadTee extends AbstractStreamSourceConduit<StreamSourceConduit> {
    private static final int SMALL = 2 * 1024;

    private final int limit;
    private final String remoteAddress;
    private byte[] bytes = new byte[SMALL];
    private int length;
    private boolean copying = true;
    private long startedNanos;

    /**
     * A tee over {@code next}.
     *
     * @param limit most bytes kept of one head and what was read along with it
     */
    HeadTee(StreamSourceConduit next, int limit, String remoteAddress) {
        super(next);
        this.limit = limit;
        this.remoteAddress = remoteAddress;
    }

    /** The peer's address without its port. */
    String remoteAddress() {
        return remoteAddress;
    }

    /** When the first byte of the present head arrived, by {@link System#nanoTime()}. */
    long startedNanos() {
        return startedNanos;
    }

    /** The head just read; {@code unread} bytes after it belong to the body or to the next request. */
    RequestHead take(int unread) {
        copying = false;
        return RequestHead.parse(bytes, length - unread);
    }

    /** The exchange is over; {@code unread} bytes already read, if any, start the next head. */
    void next(@Nullable ByteBuffer unread) {
        copying = true;
        length = 0;
        if (bytes.length > 4 * SMALL) {
            bytes = new byte[SMALL];
        }
        if (unread != null && unread.hasRemaining()) {
            copy(unread.duplicate());
        }
    }

    @Override
    public int read(ByteBuffer dst) throws IOException {
        int start = dst.position();
        int count = super.read(dst);
        if (copying && count > 0) {
            copy(dst.duplicate().limit(start + count).position(start));
        }
        return count;
    }

    @Override
    public long read(ByteBuffer[] dsts, int offset, int count) throws IOException {
        if (!copying) {
            return super.read(dsts, offset, count);
        }
        for (int i = offset; i < offset + count; i++) {
            if (dsts[i].hasRemaining()) {
                return read(dsts[i]);
            }
        }
        return 0;
    }

    private void copy(ByteBuffer from) {
        if (length == 0) {
            startedNanos = System.nanoTime();
        }
        int count = Math.min(from.remaining(), limit - length);
        if (bytes.length < length + count) {
            bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(length + count, 2 * bytes.length)));
        }
        from.get(bytes, length, count);
        length += count;
    }
}
