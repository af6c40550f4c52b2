package dev.hookbench.api.gate;

import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.access.ApiKeyRecord;
import dev.hookbench.domain.access.KeyRing;
import dev.hookbench.domain.access.Scope;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Limits the rate of requests, asks for a key on every route that names a scope, and looks whether the key has it ({@code
 * reliability.md} 7, checks 6 to 8); no address is trusted.
 *
 * <p>Requests are limited by address and key together, wrong keys by address and by the start of the key. A right key passes
 * whatever wrong ones were tried, so that nobody on the machine can lock its owner out.
 */
public final class KeyGate {
    /** Wrong keys that one address may try within a minute. */
    public static final int WRONG_KEYS_PER_MINUTE = 20;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String BEARER = "Bearer ";

    /** {@code whc_}, the letter of the scope and four characters more. */
    private static final int PREFIX = 9;

    private final KeyRing keys;
    private final RateWindow requests;
    private final RateWindow wrongByAddress;
    private final RateWindow wrongByPrefix;

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
        requests = new RateWindow(gates.clock(), gates.requestsPerMinute(), WINDOW);
        wrongByAddress = new RateWindow(gates.clock(), WRONG_KEYS_PER_MINUTE, WINDOW);
        wrongByPrefix = new RateWindow(gates.clock(), WRONG_KEYS_PER_MINUTE, WINDOW);
    }

    /**
     * Whether {@code exchange} may do what needs {@code scope}.
     *
     * @param scope null where no key is asked for
     */
    public Answer admit(HttpServerExchange exchange, @Nullable Scope scope) {
        String token = token(exchange);
        String address = exchange.getSourceAddress().getAddress().getHostAddress();
        String prefix = token.substring(0, Math.min(PREFIX, token.length()));
        if (requests.add(address + " " + prefix)) {
            return new Answer.Refused(tooMany(requests, "exceeded rate limit"), false);
        }
        if (scope == null) {
            return new Answer.Passed(null);
        }
        Optional<ApiKeyRecord> key = keys.find(token);
        if (key.isEmpty()) {
            return wrong(address, prefix, token.isEmpty() ? "Authentication required" : "authorization failed");
        }
        return key.get().allows(scope)
                ? new Answer.Passed(key.get())
                : new Answer.Refused(
                        ApiResponse.failure(
                                403, "The key " + key.get().name() + " lacks the scope " + scope.word() + "."),
                        false);
    }

    private Answer wrong(String address, String prefix, String message) {
        boolean often = wrongByAddress.add(address);
        boolean guessed = !prefix.isEmpty() && wrongByPrefix.add(prefix);
        if (often || guessed) {
            RateWindow window = often ? wrongByAddress : wrongByPrefix;
            return new Answer.Refused(
                    tooMany(window, "exceeded rate limit: too many wrong keys; wait a minute."), false);
        }
        return new Answer.Refused(ApiResponse.failure(401, message, new Header("WWW-Authenticate", "Bearer")), true);
    }

    private static ApiResponse tooMany(RateWindow window, String message) {
        String seconds = Long.toString(window.secondsLeft());
        return ApiResponse.failure(
                429,
                message,
                new Header("X-RateLimit-Limit", Long.toString(window.limit())),
                new Header("X-RateLimit-Remaining", "0"),
                new Header("X-RateLimit-Reset", Long.toString(window.end().getEpochSecond())),
                new Header("Retry-After", seconds));
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
