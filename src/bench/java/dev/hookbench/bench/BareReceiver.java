package dev.hookbench.bench;

import io.undertow.Undertow;
import io.undertow.util.Headers;

/** The yardstick: an Undertow handler that reads the body and answers, with as many I/O threads as the receiver has. */
public final class BareReceiver {
    private static final String ANSWER = "{\"status\":true}";

    private BareReceiver() {}

    /** Listens at the port given as first argument until it is killed. */
    public static void main(String[] args) {
        Undertow.builder()
                .setIoThreads(2)
                .addHttpListener(Integer.parseInt(args[0]), "127.0.0.1")
                .setHandler(exchange -> exchange.getRequestReceiver().receiveFullBytes((done, _) -> {
                    done.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
                    done.getResponseSender().send(ANSWER);
                }))
                .build()
                .start();
    }
}
