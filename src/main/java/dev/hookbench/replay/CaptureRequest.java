package dev.hookbench.replay;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.capture.Capture;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What of a capture goes into the request that repeats it. */
final class CaptureRequest {
    /** Of one connection only (RFC 9110, 7.6.1), or made anew by the exchange. */
    private static final Set<String> NOT_REPEATED = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect",
            "host",
            "content-length");

    private static final Set<String> CREDENTIALS = Set.of("authorization", "cookie");

    private CaptureRequest() {}

    /**
     * The headers as they arrived, in order, without those of the connection.
     *
     * @param withCredentials keeps Authorization and Cookie, which are the original receiver's and nobody else's
     */
    static Headers headers(Capture capture, boolean withCredentials) {
        Set<String> dropped = new HashSet<>(NOT_REPEATED);
        if (!withCredentials) {
            dropped.addAll(CREDENTIALS);
        }
        for (String listed : capture.headers().all("Connection")) {
            for (String name : listed.split(",", -1)) {
                dropped.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        List<Header> kept = new ArrayList<>();
        for (Header header : capture.headers()) {
            if (!dropped.contains(header.name().toLowerCase(Locale.ROOT))) {
                kept.add(header);
            }
        }
        return new Headers(kept);
    }

    /** The target of a base URL with the capture's sub-path and query after it, byte for byte as they arrived. */
    static String target(String base, Capture capture) {
        int baseQuery = base.indexOf('?');
        String basePath = baseQuery < 0 ? base : base.substring(0, baseQuery);
        String subPath = subPath(capture);
        String path = subPath.isEmpty() ? basePath : withoutSlash(basePath) + subPath;
        String query = baseQuery < 0 ? "" : base.substring(baseQuery + 1);
        String own = capture.line().query();
        String joined = query.isEmpty() || own.isEmpty() ? query + own : query + "&" + own;
        return joined.isEmpty() ? path : path + "?" + joined;
    }

    /** What follows {@code /in/<slug>}, with its slash; empty where nothing does. */
    private static String subPath(Capture capture) {
        String path = capture.line().path();
        int scheme = path.indexOf("://");
        if (scheme > 0) {
            int start = path.indexOf('/', scheme + 3);
            path = start < 0 ? "" : path.substring(start);
        }
        int afterIn = path.indexOf('/', 1);
        int afterSlug = afterIn < 0 ? -1 : path.indexOf('/', afterIn + 1);
        return afterSlug < 0 ? "" : path.substring(afterSlug);
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
