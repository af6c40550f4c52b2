package dev.hookbench.api;

import dev.hookbench.api.portal.Portal.Live;
import dev.hookbench.api.portal.Portal.Visit;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.domain.Header;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;

/** Writes live streams, each on a thread of its own, so that they take no worker from the requests. */
final class PortalStreaming {
    private static final Logger LOG = LoggerFactory.getLogger(PortalStreaming.class);

    private final Executor threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("portal-stream-", 0).factory());
    private final ResponseWriter responses;

    PortalStreaming(ResponseWriter responses) {
        this.responses = responses;
    }

    /** Opens the stream, or refuses it where there are too many. */
    void stream(HttpServerExchange exchange, Visit visit) {
        visit.live()
                .ifPresentOrElse(
                        live -> exchange.dispatch(threads, () -> write(exchange, live)),
                        () -> responses.refuse(
                                exchange,
                                ApiResponse.failure(
                                        503,
                                        "Too many pages of this portal are open; close some of them.",
                                        new Header("Retry-After", "15"))));
    }

    private static void write(HttpServerExchange exchange, Live live) {
        ResponseWriter.shield(exchange.getResponseHeaders());
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/event-stream");
        exchange.setPersistent(false);
        exchange.startBlocking();
        try {
            live.writeTo(exchange.getOutputStream());
            exchange.endExchange();
        } catch (IOException e) {
            LOG.debug("a portal page was closed", e);
            IoUtils.safeClose(exchange.getConnection());
        } catch (RuntimeException e) {
            LOG.warn("a portal stream failed; its page opens another", e);
            IoUtils.safeClose(exchange.getConnection());
        }
    }
}
