package dev.hookbench.receiver;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
    private final Unheard unheard;
    private byte[] bytes = new byte[SMALL];
    private int length;
    private long seen;
    private boolean copying = true;
    private boolean gone;
    private long startedNanos;

    /**
     * A tee over {@code next}.
     *
     * @param limit most bytes kept of one head and what was read along with it
     * @param unheard is told what becomes of a head that does not come to a handler
     */
    HeadTee(StreamSourceConduit next, int limit, String remoteAddress, Unheard unheard) {
        super(next);
        this.limit = limit;
        this.remoteAddress = remoteAddress;
        this.unheard = unheard;
    }

    /** The tee of the connection that {@code exchange} came over. */
    static HeadTee of(HttpServerExchange exchange) {
        return (HeadTee) connection(exchange).getOriginalSourceConduit();
    }

    /** The peer's address without its port. */
    String remoteAddress() {
        return remoteAddress;
    }

    /** When the first byte of the present head arrived, by {@link System#nanoTime()}. */
    long startedNanos() {
        return startedNanos;
    }

    /** Whether bytes of a head have come and no handler has it yet. */
    boolean isWithinHead() {
        return copying && length > 0;
    }

    /** Whether the sender has ended its side, or the connection is broken. */
    boolean isGone() {
        return gone;
    }

    /** Bytes that came since the present head began, also those beyond the limit. */
    long seen() {
        return seen;
    }

    /** The present head and what came along with it, up to the limit. */
    byte[] raw() {
        return Arrays.copyOf(bytes, length);
    }

    /** Whether the empty line that ends a head has come. */
    boolean hasWholeHead() {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("\r\n\r\n");
    }

    /** {@code exchange} has come to a handler: no more is copied until it is over. */
    void arrived(HttpServerExchange exchange) {
        copying = false;
        unheard.arrived();
        exchange.addExchangeCompleteListener((_, next) -> {
            if (exchange.isPersistent()) {
                next(unread(exchange));
            }
            next.proceed();
        });
    }

    /** The head of {@code exchange}, which has just arrived. */
    RequestHead head(HttpServerExchange exchange) {
        ByteBuffer unread = unread(exchange);
        return RequestHead.parse(bytes, length - (unread == null ? 0 : unread.remaining()));
    }

    private void next(@Nullable ByteBuffer unread) {
        copying = true;
        length = 0;
        seen = 0;
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
        int count = take(dst);
        if (!copying) {
            return count;
        }
        if (count > 0) {
            copy(dst.duplicate().limit(start + count).position(start));
        } else if (isWithinHead() && count == 0) {
            unheard.waits(this);
        } else if (isWithinHead()) {
            unheard.ended(this);
            return 0;
        }
        return count;
    }

    private int take(ByteBuffer dst) throws IOException {
        try {
            int count = super.read(dst);
            gone |= count < 0;
            return count;
        } catch (IOException e) {
            gone = true;
            if (isWithinHead()) {
                unheard.ended(this);
            }
            throw e;
        }
    }

    @Override
    public long read(ByteBuffer[] dsts, int offset, int count) throws IOException {
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
        seen += from.remaining();
        int count = Math.min(from.remaining(), limit - length);
        if (bytes.length < length + count) {
            bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(length + count, 2 * bytes.length)));
        }
        from.get(bytes, length, count);
        length += count;
    }

    private static @Nullable ByteBuffer unread(HttpServerExchange exchange) {
        PooledByteBuffer extra = connection(exchange).getExtraBytes();
        return extra == null ? null : extra.getBuffer();
    }

    private static AbstractServerConnection connection(HttpServerExchange exchange) {
        return (AbstractServerConnection) exchange.getConnection();
    }
}
