package dev.hookbench.api.gate;

import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.domain.Header;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Limits the rate of requests, by address and token together, and of wrong tokens, by address and by their start ({@code
 * reliability.md} 7, check 6). A right token passes whatever wrong ones were tried, so that nobody on the machine can lock
 * its owner out.
 */
public final class RateGate {
    /** Wrong tokens that one address may try within a minute. */
    public static final int WRONG_PER_MINUTE = 20;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String BEARER = "Bearer ";

    /** {@code whc_}, the letter of the scope and four characters more. */
    private static final int PREFIX = 9;

    private final RateWindow requests;
    private final RateWindow wrongByAddress;
    private final RateWindow wrongByPrefix;

    /** A gate by those rules. */
    public RateGate(Gates gates) {
        requests = new RateWindow(gates.clock(), gates.requestsPerMinute(), WINDOW);
        wrongByAddress = new RateWindow(gates.clock(), WRONG_PER_MINUTE, WINDOW);
        wrongByPrefix = new RateWindow(gates.clock(), WRONG_PER_MINUTE, WINDOW);
    }

    /** Counts a request that shows {@code token}; why it is one too many, null while it is not. */
    public @Nullable ApiResponse refusal(HttpServerExchange exchange, String token) {
        return requests.add(address(exchange) + " " + prefix(token)) ? tooMany(requests, "exceeded rate limit") : null;
    }

    /** Counts a token that opened nothing; why it is one too many, null while it is not. */
    public @Nullable ApiResponse wrong(HttpServerExchange exchange, String token) {
        String prefix = prefix(token);
        boolean often = wrongByAddress.add(address(exchange));
        boolean guessed = !prefix.isEmpty() && wrongByPrefix.add(prefix);
        return often || guessed
                ? tooMany(
                        often ? wrongByAddress : wrongByPrefix,
                        "exceeded rate limit: too many wrong keys; wait a minute.")
                : null;
    }

    /** The bearer token of a request; empty for none, and for several. */
    public static String token(HttpServerExchange exchange) {
        HeaderValues values = exchange.getRequestHeaders().get(Headers.AUTHORIZATION);
        if (values == null
                || values.size() != 1
                || !values.getFirst().regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return "";
        }
        return values.getFirst().substring(BEARER.length()).strip();
    }

    private static String address(HttpServerExchange exchange) {
        return exchange.getSourceAddress().getAddress().getHostAddress();
    }

    private static String prefix(String token) {
        return token.substring(0, Math.min(PREFIX, token.length()));
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
}
