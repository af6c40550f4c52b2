package dev.hookbench.receiver;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.util.SameThreadExecutor;

/** Lets requests in until it is shut; then turns new ones back with the reason and waits for those within. */
final class Doorway implements HttpHandler {
    private static final Reply STOPPING = Reply.unavailable("the receiver is being stopped.");

    private final GracefulShutdownHandler within;
    private final ReplyWriter replies;
    private volatile boolean shut;

    Doorway(HttpHandler next, ReplyWriter replies) {
        this.within = new GracefulShutdownHandler(next);
        this.replies = replies;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeadTee.of(exchange).arrived(exchange);
        if (shut) {
            exchange.dispatch(SameThreadExecutor.INSTANCE, () -> replies.send(exchange, STOPPING));
        } else {
            within.handleRequest(exchange);
        }
    }

    /** Lets nobody in any more. */
    void shut() {
        shut = true;
        within.shutdown();
    }

    /** Waits until nobody is within, at most {@code millis}. */
    void awaitEmpty(long millis) throws InterruptedException {
        within.awaitShutdown(millis);
    }
}
