package dev.hookbench.receiver;

import dev.hookbench.domain.Header;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.channels.StreamSourceChannel;

/**
 * Sends replies. When the request is not read to its end, the reply goes out first and what still comes is taken and thrown
 * away for a while: closing at once would reset the connection and the sender might never see the answer.
 *
 * <p>Every call must be on the exchange's I/O thread.
 */
final class ReplyWriter {
    private static final int SCRATCH = 16 * 1024;

    private final Duration drainTime;

    /** Drains for at most {@code drainTime}. */
    ReplyWriter(Duration drainTime) {
        this.drainTime = drainTime;
    }

    /** Sends {@code reply} as the answer to {@code exchange}. */
    void send(HttpServerExchange exchange, Reply reply) {
        exchange.setStatusCode(reply.answer().status());
        for (Header field : reply.answer().headers()) {
            exchange.getResponseHeaders().add(HttpString.tryFromString(field.name()), field.value());
        }
        if (reply.close()) {
            exchange.setPersistent(false);
        }
        if (exchange.isRequestComplete()) {
            exchange.getResponseSender().send(ByteBuffer.wrap(reply.body()));
        } else {
            exchange.setPersistent(false);
            exchange.getResponseHeaders().put(Headers.CONTENT_LENGTH, reply.body().length);
            write(exchange, exchange.getResponseChannel(), ByteBuffer.wrap(reply.body()));
        }
    }

    private void write(HttpServerExchange exchange, StreamSinkChannel channel, ByteBuffer body) {
        try {
            while (body.hasRemaining()) {
                if (channel.write(body) == 0) {
                    await(exchange, channel, body);
                    return;
                }
            }
            channel.shutdownWrites();
            if (!channel.flush()) {
                await(exchange, channel, body);
                return;
            }
            channel.suspendWrites();
            drain(exchange);
        } catch (IOException e) {
            IoUtils.safeClose(exchange.getConnection());
        }
    }

    private void await(HttpServerExchange exchange, StreamSinkChannel channel, ByteBuffer body) {
        channel.getWriteSetter().set(_ -> write(exchange, channel, body));
        channel.resumeWrites();
    }

    private void drain(HttpServerExchange exchange) {
        StreamSourceChannel channel = ((AbstractServerConnection) exchange.getConnection())
                .getChannel()
                .getSourceChannel();
        exchange.getIoThread()
                .executeAfter(
                        () -> IoUtils.safeClose(exchange.getConnection()), drainTime.toMillis(), TimeUnit.MILLISECONDS);
        long[] left = {ReceiverLimits.DRAIN_BYTES};
        channel.getReadSetter().set(_ -> discard(exchange, channel, left));
        discard(exchange, channel, left);
    }

    private void discard(HttpServerExchange exchange, StreamSourceChannel channel, long[] left) {
        ByteBuffer scratch = ByteBuffer.allocate(SCRATCH);
        try {
            while (left[0] > 0) {
                int count = channel.read(scratch.clear());
                if (count == 0) {
                    channel.resumeReads();
                    return;
                }
                left[0] = count < 0 ? 0 : left[0] - count;
            }
        } catch (IOException e) {
            // the sender is gone, which ends the draining as well
        }
        IoUtils.safeClose(exchange.getConnection());
    }
}
