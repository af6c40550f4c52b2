package dev.hookbench.api;

import dev.hookbench.api.portal.PortalFiles;
import dev.hookbench.api.portal.PortalFiles.PortalFile;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.domain.Header;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Serves the files of the portal's page, under a policy that lets it use itself and nothing else. */
final class PortalPages {
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
            + " img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final HttpString FETCH_DEST = new HttpString("Sec-Fetch-Dest");

    private static final String FROM_ELSEWHERE = """
            This page was opened from another site, which Hookbench does not allow.
            Click into the address bar and press Enter to open it yourself.
            """;

    private final PortalFiles files = new PortalFiles();
    private final ResponseWriter responses;

    PortalPages(ResponseWriter responses) {
        this.responses = responses;
    }

    /** Answers with the file, on any thread. */
    void answer(HttpServerExchange exchange) {
        Optional<PortalFile> file = files.at(exchange.getRequestPath());
        String method = exchange.getRequestMethod().toString();
        if (file.isEmpty()) {
            responses.refuse(exchange, ApiResponse.failure(404, "Resource not found"));
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            responses.refuse(
                    exchange,
                    ApiResponse.failure(
                            405, method + " is not taken here; use GET.", new Header("Allow", "GET, HEAD")));
        } else if (isEmbedded(exchange, file.get())) {
            responses.refuse(exchange, ApiResponse.failure(403, "The portal may not be embedded."));
        } else {
            send(exchange, 200, file.get().type(), file.get().bytes());
        }
    }

    /** Refuses what the gate refused; a person who followed a link from another site is told how to go on. */
    void refuse(HttpServerExchange exchange, ApiResponse refusal) {
        boolean followed = refusal instanceof ApiResponse.Failure failure
                && failure.status() == 403
                && files.at(exchange.getRequestPath()).isPresent()
                && "document".equals(exchange.getRequestHeaders().getFirst(FETCH_DEST));
        if (followed) {
            exchange.setPersistent(false);
            send(exchange, 403, "text/plain; charset=utf-8", FROM_ELSEWHERE.getBytes(StandardCharsets.UTF_8));
        } else {
            responses.refuse(exchange, refusal);
        }
    }

    /** Whether a browser fetches it for something that it is not. */
    private static boolean isEmbedded(HttpServerExchange exchange, PortalFile file) {
        String destination = exchange.getRequestHeaders().getFirst(FETCH_DEST);
        return destination != null && !file.destinations().contains(destination);
    }

    private static void send(HttpServerExchange exchange, int status, String type, byte[] bytes) {
        HeaderMap headers = exchange.getResponseHeaders();
        ResponseWriter.shield(headers);
        headers.put(new HttpString("Content-Security-Policy"), POLICY);
        headers.put(new HttpString("Referrer-Policy"), "no-referrer");
        headers.put(new HttpString("X-Frame-Options"), "DENY");
        headers.put(Headers.CONTENT_TYPE, type);
        exchange.setStatusCode(status);
        exchange.getResponseSender().send(ByteBuffer.wrap(bytes));
    }
}
