package dev.hookbench.api;

import dev.hookbench.api.gate.Gates;
import dev.hookbench.api.gate.OriginGate;
import dev.hookbench.api.gate.RateGate;
import dev.hookbench.api.portal.Portal;
import dev.hookbench.api.portal.Portal.Entry;
import dev.hookbench.api.portal.Portal.Found;
import dev.hookbench.api.portal.Portal.Visit;
import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiVersion;
import dev.hookbench.domain.Header;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Leads requests for the portal through the gates in the order of {@code reliability.md} 7, its token gate in the place of the
 * API's: what opens the API opens nothing here, and the other way round.
 */
final class PortalHandler implements HttpHandler {
    private static final String API = "/portal-api/";
    private static final String SESSION = "/portal-api/session";
    private static final String STREAM = "/portal-api/stream";

    private final OriginGate origins = new OriginGate();
    private final Gates gates;
    private final RateGate rates;
    private final Portal portal;
    private final PortalPages pages;
    private final PortalStreaming streaming;
    private final ResponseWriter responses;

    PortalHandler(Gates gates, Portal portal, ResponseWriter responses) {
        this.gates = gates;
        this.rates = new RateGate(gates);
        this.portal = portal;
        this.pages = new PortalPages(responses);
        this.streaming = new PortalStreaming(responses);
        this.responses = responses;
    }

    /** Whether that path is the portal's. */
    static boolean isFor(String path) {
        return path.equals("/portal") || path.startsWith("/portal/") || path.startsWith(API);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        ApiResponse foreign = origins.refusal(exchange);
        if (foreign != null) {
            pages.refuse(exchange, foreign);
            return;
        }
        String token = RateGate.token(exchange);
        ApiResponse tooMany = rates.refusal(exchange, token);
        if (tooMany != null) {
            responses.refuse(exchange, tooMany);
        } else if (!exchange.getRequestPath().startsWith(API)) {
            pages.answer(exchange);
        } else {
            exchange.dispatch(() -> admit(exchange, token)); // whose token it is, the disk says
        }
    }

    private void admit(HttpServerExchange exchange, String token) {
        String method = exchange.getRequestMethod().toString();
        if (exchange.getRequestPath().equals(SESSION) && method.equals("POST")) {
            RequestBody.receive(exchange, responses, body -> open(exchange, body));
            return;
        }
        switch (portal.enter(token)) {
            case Entry.Closed closed -> refuse(exchange, token, closed.answer());
            case Entry.Open open -> lead(exchange, method, open.visit());
        }
    }

    private void lead(HttpServerExchange exchange, String method, Visit visit) {
        String path = exchange.getRequestPath();
        if (path.equals(STREAM) && method.equals("GET")) {
            streaming.stream(exchange, visit);
            return;
        }
        Optional<Found> found = portal.find(method, path);
        ApiResponse refusal = found.isEmpty() ? nothing(method, path) : visit.refusal(found.get());
        if (refusal != null) {
            responses.refuse(exchange, refusal);
            return;
        }
        RequestBody.receive(
                exchange,
                responses,
                body -> responses.answer(
                        exchange, true, () -> visit.answer(found.orElseThrow(), request(exchange, found.get(), body))));
    }

    private ApiResponse nothing(String method, String path) {
        String methods = portal.methods(path);
        return methods.isEmpty()
                ? ApiResponse.failure(404, "Resource not found")
                : ApiResponse.failure(
                        405, method + " is not taken here; use " + methods + ".", new Header("Allow", methods));
    }

    private static ApiRequest request(HttpServerExchange exchange, Found found, byte[] body) {
        Map<String, List<String>> query = new HashMap<>();
        exchange.getQueryParameters().forEach((name, values) -> query.put(name, List.copyOf(values)));
        return new ApiRequest(found.values(), query, body, ApiVersion.LATEST, null);
    }

    /** Opens a session for the static token, key or code in the body. */
    private void open(HttpServerExchange exchange, byte[] body) {
        responses.answer(exchange, true, () -> {
            ApiRequest request = new ApiRequest(Map.of(), Map.of(), body, ApiVersion.LATEST, null);
            String code = request.json().text("code").orElse("");
            String shown = code.isEmpty() ? request.json().requiredText("token") : code;
            ApiResponse answer = code.isEmpty() ? portal.exchange(shown) : portal.redeem(code);
            ApiResponse tooMany = isWrong(answer) ? rates.wrong(exchange, shown) : null;
            return tooMany == null ? answer : tooMany;
        });
    }

    private static boolean isWrong(@Nullable ApiResponse answer) {
        return answer instanceof ApiResponse.Failure failure && failure.status() == 401;
    }

    /** A wrong token's answer waits a little, so that its time tells nothing. */
    private void refuse(HttpServerExchange exchange, String token, ApiResponse answer) {
        ApiResponse tooMany = rates.wrong(exchange, token);
        int millis = tooMany == null ? gates.jitterMillis().getAsInt() : 0;
        if (millis <= 0) {
            responses.refuse(exchange, tooMany == null ? answer : tooMany);
            return;
        }
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> {
            exchange.getIoThread()
                    .executeAfter(() -> responses.refuse(exchange, answer), millis, TimeUnit.MILLISECONDS);
        });
    }
}
