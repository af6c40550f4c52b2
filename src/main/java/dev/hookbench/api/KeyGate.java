package dev.hookbench.api;

import dev.hookbench.domain.Header;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a key on every route that names a scope; no address is trusted. Wrong keys are limited by address; a right key
 * passes even then, so that nobody on the machine can lock its owner out.
 */
final class KeyGate {
    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;
    private final FailedLogins failures;

    KeyGate(ApiKeys keys, FailedLogins failures) {
        this.keys = keys;
        this.failures = failures;
    }

    /** Why {@code exchange} may not do what needs {@code scope}, null if it may. */
    @Nullable
    ApiResponse refusal(HttpServerExchange exchange, Scope scope) {
        String token = token(exchange);
        Optional<ApiKey> key = token.isEmpty() ? Optional.empty() : keys.find(token);
        if (key.isEmpty()) {
            return refused(exchange, token.isEmpty() ? "Authentication required" : "authorization failed");
        }
        return key.get().allows(scope)
                ? null
                : ApiResponse.failure(
                        403, "The key " + key.get().name() + " lacks the scope " + ApiText.lower(scope) + ".");
    }

    private ApiResponse refused(HttpServerExchange exchange, String message) {
        String address = exchange.getSourceAddress().getAddress().getHostAddress();
        if (failures.add(address)) {
            return ApiResponse.failure(
                    429, "Too many wrong keys from this address; wait a minute.", new Header("Retry-After", "60"));
        }
        return ApiResponse.failure(401, message, new Header("WWW-Authenticate", "Bearer"));
    }

    private static String token(HttpServerExchange exchange) {
        HeaderValues values = exchange.getRequestHeaders().get(Headers.AUTHORIZATION);
        if (values == null
                || values.size() != 1
                || !values.getFirst().regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return "";
        }
        return values.getFirst().substring(BEARER.length()).strip();
    }
}
