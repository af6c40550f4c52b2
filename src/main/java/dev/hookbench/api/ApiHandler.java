package dev.hookbench.api;

import dev.hookbench.domain.Header;
import io.undertow.io.Receiver.RequestToLargeException;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/** Leads a request through the gates in the order of {@code reliability.md} 7, reads its body and has its route answer. */
final class ApiHandler implements HttpHandler {
    static final int MAX_BODY = 1024 * 1024;
    private static final long BODY_SECONDS = 60;

    private final OriginGate origins;
    private final KeyGate keys;
    private final Router router;
    private final ResponseWriter responses;

    ApiHandler(OriginGate origins, KeyGate keys, Router router, ResponseWriter responses) {
        this.origins = origins;
        this.keys = keys;
        this.router = router;
        this.responses = responses;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        ApiResponse foreign = origins.refusal(exchange);
        if (foreign != null) {
            responses.refuse(exchange, foreign);
            return;
        }
        String method = exchange.getRequestMethod().toString();
        Router.Match match = router.match(method, exchange.getRequestPath());
        ApiResponse refusal = refusal(exchange, match);
        if (refusal == null && match instanceof Router.Match.Found found) {
            receive(exchange, found);
        } else if (refusal != null) {
            responses.refuse(exchange, refusal);
        }
    }

    /** What is no route is told only to who has a key. */
    private @Nullable ApiResponse refusal(HttpServerExchange exchange, Router.Match match) {
        return switch (match) {
            case Router.Match.Found found -> {
                Scope scope = found.route().scope();
                ApiResponse noKey = scope == null ? null : keys.refusal(exchange, scope);
                yield noKey != null ? noKey : unfit(exchange);
            }
            case Router.Match.NoPath _ ->
                orElse(
                        keys.refusal(exchange, Scope.READ),
                        ApiResponse.failure(404, "There is nothing at " + exchange.getRequestPath() + "."));
            case Router.Match.OtherMethods other ->
                orElse(
                        keys.refusal(exchange, Scope.READ),
                        ApiResponse.failure(
                                405,
                                exchange.getRequestMethod() + " is not taken here; use " + other.allowed() + ".",
                                new Header("Allow", other.allowed())));
        };
    }

    private static ApiResponse orElse(@Nullable ApiResponse first, ApiResponse second) {
        return first == null ? second : first;
    }

    private static @Nullable ApiResponse unfit(HttpServerExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        if (type != null && !bare(type).equals("application/json")) {
            return ApiResponse.failure(415, "The Content-Type " + bare(type) + " is not taken; use application/json.");
        }
        if (!exchange.isRequestComplete() && type == null) {
            return ApiResponse.failure(415, "A body needs the Content-Type application/json.");
        }
        return exchange.getRequestContentLength() > MAX_BODY ? tooLarge() : null;
    }

    private static String bare(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static ApiResponse tooLarge() {
        return ApiResponse.failure(413, "The body is larger than 1 MiB, the limit of this API.");
    }

    private void receive(HttpServerExchange exchange, Router.Match.Found found) {
        if (exchange.isRequestComplete()) {
            exchange.dispatch(() -> answer(exchange, found, new byte[0]));
            return;
        }
        XnioExecutor.Key deadline = exchange.getIoThread()
                .executeAfter(() -> IoUtils.safeClose(exchange.getConnection()), BODY_SECONDS, TimeUnit.SECONDS);
        exchange.getRequestReceiver().setMaxBufferSize(MAX_BODY);
        exchange.getRequestReceiver()
                .receiveFullBytes(
                        (_, body) -> {
                            deadline.remove();
                            exchange.dispatch(() -> answer(exchange, found, body));
                        },
                        (_, failure) -> {
                            deadline.remove();
                            broken(exchange, failure);
                        });
    }

    private void broken(HttpServerExchange exchange, IOException failure) {
        if (failure instanceof RequestToLargeException) {
            responses.refuse(exchange, tooLarge());
        } else {
            IoUtils.safeClose(exchange.getConnection());
        }
    }

    private void answer(HttpServerExchange exchange, Router.Match.Found found, byte[] body) {
        Map<String, String> query = new HashMap<>();
        exchange.getQueryParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        responses.answer(exchange, found.route().handler(), new ApiRequest(found.values(), query, body));
    }
}
