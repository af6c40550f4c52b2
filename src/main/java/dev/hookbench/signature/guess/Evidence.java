package dev.hookbench.signature.guess;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.signature.SignedRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request shows of its sender. */
final class Evidence {
    /** Bytes of the body that are looked at, from its beginning: a body of any size must cost the same. */
    private static final int PEEK = 8 * 1024;

    private final SignedRequest request;
    private final Map<String, String> headers = new HashMap<>();
    private @Nullable String body;

    Evidence(SignedRequest request) {
        this.request = request;
        for (Header header : request.headers()) {
            headers.putIfAbsent(header.name().toLowerCase(Locale.ROOT), header.value());
        }
    }

    /** The first value of that header. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    boolean has(String name) {
        return headers.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** Whether one of these headers is there. */
    boolean hasAny(String... names) {
        for (String name : names) {
            if (has(name)) {
                return true;
            }
        }
        return false;
    }

    /** The headers as they came. */
    Iterable<Header> headers() {
        return request.headers();
    }

    /** Whether the sender calls itself that, in any case. */
    boolean isAgent(String name) {
        return header("User-Agent").orElse("").toLowerCase(Locale.ROOT).contains(name);
    }

    boolean isContent(String type) {
        return header("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith(type);
    }

    String url() {
        return request.url();
    }

    /** Whether that is found in the first 8 KiB of the body. */
    boolean bodyHas(Pattern pattern) {
        if (body == null) {
            byte[] bytes = request.body();
            body = new String(bytes, 0, Math.min(bytes.length, PEEK), StandardCharsets.ISO_8859_1);
        }
        return pattern.matcher(body).find();
    }
}
