package dev.hookbench.api.gate;

import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.access.ApiKeyRecord;
import dev.hookbench.domain.access.KeyRing;
import dev.hookbench.domain.access.Scope;
import io.undertow.server.HttpServerExchange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Limits the rate of requests, asks for a key on every route that names a scope, and looks whether the key has it ({@code
 * reliability.md} 7, checks 6 to 8); no address is trusted.
 */
public final class KeyGate {
    private final KeyRing keys;
    private final RateGate rates;

    /** What the gate says. */
    public sealed interface Answer {
        /**
         * Go on.
         *
         * @param key null where none is asked for
         */
        record Passed(@Nullable ApiKeyRecord key) implements Answer {}

        /**
         * Not so.
         *
         * @param isGuess a key was wrong, so the answer is to be held back a little
         */
        record Refused(ApiResponse response, boolean isGuess) implements Answer {}
    }

    /** A gate by those rules. */
    public KeyGate(Gates gates) {
        keys = gates.keys();
        rates = new RateGate(gates);
    }

    /**
     * Whether {@code exchange} may do what needs {@code scope}.
     *
     * @param scope null where no key is asked for
     */
    public Answer admit(HttpServerExchange exchange, @Nullable Scope scope) {
        String token = RateGate.token(exchange);
        ApiResponse tooMany = rates.refusal(exchange, token);
        if (tooMany != null) {
            return new Answer.Refused(tooMany, false);
        }
        if (scope == null) {
            return new Answer.Passed(null);
        }
        Optional<ApiKeyRecord> key = keys.find(token);
        if (key.isEmpty()) {
            return wrong(exchange, token);
        }
        return key.get().allows(scope)
                ? new Answer.Passed(key.get())
                : new Answer.Refused(
                        ApiResponse.failure(
                                403, "The key " + key.get().name() + " lacks the scope " + scope.word() + "."),
                        false);
    }

    private Answer wrong(HttpServerExchange exchange, String token) {
        ApiResponse tooMany = rates.wrong(exchange, token);
        if (tooMany != null) {
            return new Answer.Refused(tooMany, false);
        }
        String message = token.isEmpty() ? "Authentication required" : "authorization failed";
        return new Answer.Refused(ApiResponse.failure(401, message, new Header("WWW-Authenticate", "Bearer")), true);
    }
}
