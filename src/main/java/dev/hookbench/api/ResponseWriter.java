package dev.hookbench.api;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.Route;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;

/** Writes responses in Convoy's envelope ({@code convoy.md} 10.1), with headers that keep browsers from using them. */
final class ResponseWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ResponseWriter.class);

    private final BodyReader bodies;

    ResponseWriter(BodyReader bodies) {
        this.bodies = bodies;
    }

    /** Sends a refusal and ends the connection; on any thread. */
    void refuse(HttpServerExchange exchange, ApiResponse refusal) {
        exchange.setPersistent(false);
        write(exchange, refusal);
    }

    /** Runs {@code route} and sends what it answers; on a worker thread, for it may block. */
    void answer(HttpServerExchange exchange, Route route, ApiRequest request) {
        answer(exchange, route.ours(), () -> route.handler().handle(request));
    }

    /** What is done to answer. */
    @FunctionalInterface
    interface Work {
        /** The answer. */
        ApiResponse answer() throws IOException;
    }

    /**
     * Does {@code work} and sends what it answers; on a worker thread, for it may block.
     *
     * @param ours as {@link Route#ours}
     */
    void answer(HttpServerExchange exchange, boolean ours, Work work) {
        write(exchange, run(ours, work));
    }

    private static ApiResponse run(boolean ours, Work work) {
        int unfit = ours ? 422 : 400;
        try {
            ApiResponse response = work.answer();
            return response instanceof ApiResponse.Refused refused
                    ? ApiResponse.failure(unfit, refused.message())
                    : response;
        } catch (BadInput e) {
            return ApiResponse.failure(e.isOfBody() ? unfit : 400, String.valueOf(e.getMessage()));
        } catch (MalformedJson e) {
            return ApiResponse.failure(400, "The body is not the JSON asked for: " + e.getMessage());
        } catch (StorageUnavailable e) {
            return ApiResponse.failure(503, String.valueOf(e.getMessage()), new Header("Retry-After", "5"));
        } catch (IOException | RuntimeException e) {
            LOG.error("an API request failed", e);
            return ApiResponse.failure(500, "Hookbench failed on this request; its log has the details.");
        }
    }

    private void write(HttpServerExchange exchange, ApiResponse response) {
        HeaderMap headers = exchange.getResponseHeaders();
        shield(headers);
        switch (response) {
            case ApiResponse.Success success ->
                json(exchange, success.status(), envelope(true, success.message(), success.data()));
            case ApiResponse.Failure failure -> {
                failure.headers().forEach(field -> headers.put(new HttpString(field.name()), field.value()));
                json(exchange, failure.status(), failure(failure.message()));
            }
            case ApiResponse.Refused refused -> json(exchange, 400, failure(refused.message()));
            case ApiResponse.Plain plain -> json(exchange, 200, plain.json());
            case ApiResponse.Silent silent ->
                exchange.setStatusCode(silent.status()).endExchange();
            case ApiResponse.Download download -> stream(exchange, download);
        }
    }

    /** Keeps browsers from keeping, guessing about and lending out what is answered. */
    static void shield(HeaderMap headers) {
        headers.put(Headers.CACHE_CONTROL, "no-store");
        headers.put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff");
        headers.put(new HttpString("Cross-Origin-Resource-Policy"), "same-origin");
        headers.put(new HttpString("Cross-Origin-Opener-Policy"), "same-origin");
    }

    private static Map<String, @Nullable Object> envelope(boolean status, String message, @Nullable Object data) {
        return Json.object("status", status, "message", message, "data", data);
    }

    private static Map<String, @Nullable Object> failure(String message) {
        return Json.object("status", false, "message", message);
    }

    private static void json(HttpServerExchange exchange, int status, Map<String, @Nullable Object> body) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseSender().send(ByteBuffer.wrap(Json.write(body)));
    }

    private void stream(HttpServerExchange exchange, ApiResponse.Download download) {
        try (InputStream in = bodies.open(download.body())) {
            HeaderMap headers = exchange.getResponseHeaders();
            headers.put(Headers.CONTENT_TYPE, "application/octet-stream");
            headers.put(Headers.CONTENT_DISPOSITION, "attachment; filename=\"" + download.fileName() + "\"");
            headers.put(Headers.CONTENT_LENGTH, download.body().size());
            exchange.startBlocking();
            in.transferTo(exchange.getOutputStream());
            exchange.endExchange();
        } catch (IOException e) {
            LOG.warn("a body could not be sent", e);
            unsent(exchange, e);
        }
    }

    /** Once bytes are out, only a broken connection can say that more were to come. */
    private static void unsent(HttpServerExchange exchange, IOException e) {
        if (exchange.isResponseStarted()) {
            IoUtils.safeClose(exchange.getConnection());
            return;
        }
        exchange.getResponseHeaders().remove(Headers.CONTENT_LENGTH);
        exchange.getResponseHeaders().remove(Headers.CONTENT_DISPOSITION);
        json(exchange, 500, failure("The body cannot be read: " + e.getMessage()));
    }
}
