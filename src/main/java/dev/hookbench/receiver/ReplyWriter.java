package dev.hookbench.receiver;

import dev.hookbench.domain.Header;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;

/**
 * Sends replies as the answers to Undertow's exchanges; those to requests that are not read to their end as
 * {@link LastWords}.
 */
final class ReplyWriter {
    private final Duration drainTime;

    /** Drains for at most {@code drainTime}. */
    ReplyWriter(Duration drainTime) {
        this.drainTime = drainTime;
    }

    /** The sender of {@code exchange}. */
    Caller caller(HttpServerExchange exchange) {
        return reply -> exchange.getIoThread().execute(() -> {
            if (reply == null) {
                IoUtils.safeClose(exchange.getConnection());
            } else {
                send(exchange, reply);
            }
        });
    }

    /** Sends {@code reply} as the answer to {@code exchange}, on its I/O thread. */
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
            lastWords(exchange).say(ByteBuffer.wrap(reply.body()));
        }
    }

    private LastWords lastWords(HttpServerExchange exchange) {
        StreamConnection connection = ((AbstractServerConnection) exchange.getConnection()).getChannel();
        return new LastWords(connection, exchange.getResponseChannel(), drainTime);
    }
}
