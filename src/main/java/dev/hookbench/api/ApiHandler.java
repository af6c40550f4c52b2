package dev.hookbench.api;

import dev.hookbench.api.gate.Gates;
import dev.hookbench.api.gate.KeyGate;
import dev.hookbench.api.gate.KeyGate.Answer;
import dev.hookbench.api.gate.OriginGate;
import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiVersion;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.access.ApiKeyRecord;
import dev.hookbench.domain.access.Scope;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Leads a request through the gates in the order of {@code reliability.md} 7, reads its body and has its route answer. */
final class ApiHandler implements HttpHandler {
    private static final HttpString REQUEST_ID = new HttpString("X-Request-ID");
    private static final HttpString VERSION = new HttpString(ApiVersion.HEADER);
    private static final Pattern SOUND_ID = Pattern.compile("[0-9A-Za-z._:/+=-]{1,128}");

    private final OriginGate origins = new OriginGate();
    private final Gates gates;
    private final KeyGate keys;
    private final Router router;
    private final ResponseWriter responses;

    ApiHandler(Gates gates, Router router, ResponseWriter responses) {
        this.gates = gates;
        this.keys = new KeyGate(gates);
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
        name(exchange);
        Router.Match match = router.match(exchange.getRequestMethod().toString(), exchange.getRequestPath());
        switch (keys.admit(exchange, scope(match))) {
            case Answer.Refused refused -> refuse(exchange, refused);
            case Answer.Passed passed -> lead(exchange, match, passed.key());
        }
    }

    /** What is no route is told only to who has a key. */
    private static @Nullable Scope scope(Router.Match match) {
        return match instanceof Router.Match.Found found ? found.route().scope() : Scope.READ;
    }

    /** Gives the answer the request's id and the version asked for. */
    private void name(HttpServerExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst(REQUEST_ID);
        boolean sound = given != null && SOUND_ID.matcher(given).matches();
        exchange.getResponseHeaders()
                .put(REQUEST_ID, sound ? given : gates.ids().next());
        exchange.getResponseHeaders().put(VERSION, ApiVersion.LATEST.date().toString());
    }

    private void refuse(HttpServerExchange exchange, Answer.Refused refused) {
        int millis = refused.isGuess() ? gates.jitterMillis().getAsInt() : 0;
        if (millis <= 0) {
            responses.refuse(exchange, refused.response());
            return;
        }
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> {
            exchange.getIoThread()
                    .executeAfter(() -> responses.refuse(exchange, refused.response()), millis, TimeUnit.MILLISECONDS);
        });
    }

    private void lead(HttpServerExchange exchange, Router.Match match, @Nullable ApiKeyRecord key) {
        switch (match) {
            case Router.Match.Found found -> receive(exchange, found, key);
            case Router.Match.NoPath _ ->
                responses.refuse(
                        exchange, ApiResponse.failure(404, "There is nothing at " + exchange.getRequestPath() + "."));
            case Router.Match.OtherMethods other ->
                responses.refuse(
                        exchange,
                        ApiResponse.failure(
                                405,
                                exchange.getRequestMethod() + " is not taken here; use " + other.allowed() + ".",
                                new Header("Allow", other.allowed())));
        }
    }

    private void receive(HttpServerExchange exchange, Router.Match.Found found, @Nullable ApiKeyRecord key) {
        ApiVersion version;
        try {
            version = ApiVersion.of(exchange.getRequestHeaders().getFirst(VERSION));
        } catch (BadInput e) {
            responses.refuse(exchange, ApiResponse.failure(400, String.valueOf(e.getMessage())));
            return;
        }
        exchange.getResponseHeaders().put(VERSION, version.date().toString());
        RequestBody.receive(
                exchange,
                responses,
                found.route().operation().otherTypes(),
                body -> answer(exchange, found, version, key, body));
    }

    private void answer(
            HttpServerExchange exchange,
            Router.Match.Found found,
            ApiVersion version,
            @Nullable ApiKeyRecord key,
            byte[] body) {
        Map<String, List<String>> query = new HashMap<>();
        exchange.getQueryParameters().forEach((name, values) -> query.put(name, List.copyOf(values)));
        responses.answer(
                exchange, found.route(), new ApiRequest(found.values(), query, body, type(exchange), version, key));
        // after the answer, as it may have to wait for the disk
        if (key != null) {
            gates.keys().used(key);
        }
    }

    private static String type(HttpServerExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        return type == null ? "" : type;
    }
}
