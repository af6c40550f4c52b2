package dev.hookbench.receiver;

import dev.hookbench.domain.Header;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.channels.StreamSourceChannel;

/**
 * The last answer on a connection whose request is not read to its end. It goes out first, and what still comes is taken
 * and thrown away for a while: closing at once would reset the connection and the sender might never see the answer.
 *
 * <p>Every call must be on the connection's I/O thread.
 */
final class LastWords {
    private static final int SCRATCH = 16 * 1024;

    private final StreamConnection connection;
    private final StreamSinkChannel sink;
    private final Duration drainTime;
    private long left = ReceiverLimits.DRAIN_BYTES;

    /** Last words to {@code connection} through {@code sink}; drains for at most {@code drainTime}. */
    LastWords(StreamConnection connection, StreamSinkChannel sink, Duration drainTime) {
        this.connection = connection;
        this.sink = sink;
        this.drainTime = drainTime;
    }

    /** A reply as it goes over the wire where no exchange of Undertow's writes it. */
    static ByteBuffer bytes(Reply reply) {
        int status = reply.answer().status();
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + StatusCodes.getReason(status) + "\r\n");
        for (Header field : reply.answer().headers()) {
            head.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        head.append("Content-Length: ").append(reply.body().length).append("\r\nConnection: close\r\n\r\n");
        byte[] bytes = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(bytes.length + reply.body().length)
                .put(bytes)
                .put(reply.body())
                .flip();
    }

    /** Writes {@code words}, drains and closes. */
    void say(ByteBuffer words) {
        try {
            while (words.hasRemaining()) {
                if (sink.write(words) == 0) {
                    await(words);
                    return;
                }
            }
            sink.shutdownWrites();
            if (!sink.flush()) {
                await(words);
                return;
            }
            sink.suspendWrites();
            drain();
        } catch (IOException e) {
            IoUtils.safeClose(connection);
        }
    }

    private void await(ByteBuffer words) {
        sink.getWriteSetter().set(_ -> say(words));
        sink.resumeWrites();
    }

    private void drain() {
        StreamSourceChannel source = connection.getSourceChannel();
        connection
                .getIoThread()
                .executeAfter(() -> IoUtils.safeClose(connection), drainTime.toMillis(), TimeUnit.MILLISECONDS);
        source.getReadSetter().set(_ -> discard(source));
        discard(source);
    }

    private void discard(StreamSourceChannel source) {
        ByteBuffer scratch = ByteBuffer.allocate(SCRATCH);
        try {
            while (left > 0) {
                int count = source.read(scratch.clear());
                if (count == 0) {
                    source.resumeReads();
                    return;
                }
                left = count < 0 ? 0 : left - count;
            }
        } catch (IOException e) {
            // the sender is gone, which ends the draining as well
        }
        IoUtils.safeClose(connection);
    }
}
