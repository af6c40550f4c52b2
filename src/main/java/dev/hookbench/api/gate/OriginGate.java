package dev.hookbench.api.gate;

import dev.hookbench.api.route.ApiResponse;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web pages out, whatever key they carry: foreign host names (DNS rebinding), foreign origins, cross-site fetches and
 * pre-flights ({@code reliability.md} 7, checks 1 to 5). "Loopback only" is no protection against these.
 */
public final class OriginGate {
    private static final HttpString SEC_FETCH_SITE = new HttpString("Sec-Fetch-Site");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Why {@code exchange} is refused, null if it may go on. */
    public @Nullable ApiResponse refusal(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getRequestHeaders();
        if (!isSoundlyFramed(headers)) {
            return ApiResponse.failure(400, "Transfer-Encoding must be exactly chunked, without Content-Length.");
        }
        String host = lower(headers.getFirst(Headers.HOST));
        if (!isOwn(host, exchange)) {
            return new ApiResponse.Silent(421);
        }
        if (exchange.isHostIncludedInRequestURI() && !isOfHost(exchange.getRequestURI(), host)) {
            return ApiResponse.failure(400, "The URL in the request line must name the host of the Host header.");
        }
        if (!all(headers.get(Headers.ORIGIN), Set.of("http://" + host))
                || !all(headers.get(SEC_FETCH_SITE), OWN_SITE)) {
            return ApiResponse.failure(403, "Web pages of other origins may not call this API.");
        }
        if (exchange.getRequestMethod().equalToString("OPTIONS")) {
            return ApiResponse.failure(405, "OPTIONS is not taken: this API is not for web pages of other origins.");
        }
        return null;
    }

    private static boolean isOwn(String host, HttpServerExchange exchange) {
        String port = ":"
                + exchange.getConnection()
                        .getLocalAddress(InetSocketAddress.class)
                        .getPort();
        return host.endsWith(port) && NAMES.contains(host.substring(0, host.length() - port.length()));
    }

    private static boolean isSoundlyFramed(HeaderMap headers) {
        HeaderValues codings = headers.get(Headers.TRANSFER_ENCODING);
        return codings == null
                || (codings.size() == 1
                        && codings.getFirst().equalsIgnoreCase("chunked")
                        && !headers.contains(Headers.CONTENT_LENGTH));
    }

    private static boolean isOfHost(String uri, String host) {
        String start = "http://" + host;
        String lower = lower(uri);
        return lower.equals(start) || lower.startsWith(start + "/") || lower.startsWith(start + "?");
    }

    private static boolean all(@Nullable HeaderValues values, Set<String> allowed) {
        return values == null || values.stream().allMatch(value -> allowed.contains(lower(value)));
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
