package dev.hookbench.api;

import dev.hookbench.api.route.ApiResponse;
import io.undertow.io.Receiver.RequestToLargeException;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/** Reads the body of a request: JSON, unless its route takes more, of at most 1 MiB within a minute. */
final class RequestBody {
    static final int MAX = 1024 * 1024;
    private static final long SECONDS = 60;

    private final HttpServerExchange exchange;
    private final ResponseWriter responses;

    private RequestBody(HttpServerExchange exchange, ResponseWriter responses) {
        this.exchange = exchange;
        this.responses = responses;
    }

    /** Has {@code answer} run with the body on a worker thread, or refuses it. */
    static void receive(HttpServerExchange exchange, ResponseWriter responses, Consumer<byte[]> answer) {
        receive(exchange, responses, List.of(), answer);
    }

    /** As {@link #receive}, taking bodies of these media types too. */
    static void receive(
            HttpServerExchange exchange, ResponseWriter responses, List<String> otherTypes, Consumer<byte[]> answer) {
        ApiResponse unfit = unfit(exchange, otherTypes);
        if (unfit == null) {
            new RequestBody(exchange, responses).read(answer);
        } else {
            responses.refuse(exchange, unfit);
        }
    }

    private static @Nullable ApiResponse unfit(HttpServerExchange exchange, List<String> otherTypes) {
        String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        if (type != null && !bare(type).equals("application/json") && !otherTypes.contains(bare(type))) {
            String taken = String.join(
                    " or ",
                    Stream.concat(Stream.of("application/json"), otherTypes.stream())
                            .toList());
            return ApiResponse.failure(415, "The Content-Type " + bare(type) + " is not taken; use " + taken + ".");
        }
        if (!exchange.isRequestComplete() && type == null) {
            return ApiResponse.failure(415, "A body needs the Content-Type application/json.");
        }
        return exchange.getRequestContentLength() > MAX ? tooLarge() : null;
    }

    private static String bare(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static ApiResponse tooLarge() {
        return ApiResponse.failure(413, "The body is larger than 1 MiB, the limit of this API.");
    }

    private void read(Consumer<byte[]> answer) {
        if (exchange.isRequestComplete()) {
            exchange.dispatch(() -> answer.accept(new byte[0]));
            return;
        }
        XnioExecutor.Key deadline = exchange.getIoThread()
                .executeAfter(() -> IoUtils.safeClose(exchange.getConnection()), SECONDS, TimeUnit.SECONDS);
        exchange.getRequestReceiver().setMaxBufferSize(MAX);
        exchange.getRequestReceiver()
                .receiveFullBytes(
                        (_, body) -> {
                            deadline.remove();
                            exchange.dispatch(() -> answer.accept(body));
                        },
                        (_, failure) -> {
                            deadline.remove();
                            broken(failure);
                        });
    }

    private void broken(IOException failure) {
        if (failure instanceof RequestToLargeException) {
            responses.refuse(exchange, tooLarge());
        } else {
            IoUtils.safeClose(exchange.getConnection());
        }
    }
}
