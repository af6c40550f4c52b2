package dev.hookbench.api.portal;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Hides the values of headers from visitors, but for those that are known to hold no secret. What authenticates, cookies and
 * custom headers stay masked; the signature is shown, since it is what a receiver has to check.
 */
final class HeaderMask {
    static final String MASK = "***";

    private static final Set<String> SHOWN = Set.of(
            "accept",
            "accept-encoding",
            "cache-control",
            "connection",
            "content-encoding",
            "content-language",
            "content-length",
            "content-type",
            "date",
            "etag",
            "expires",
            "host",
            "keep-alive",
            "last-modified",
            "retry-after",
            "server",
            "transfer-encoding",
            "user-agent",
            "vary",
            "via",
            "webhook-id",
            "webhook-signature",
            "webhook-timestamp",
            "x-convoy-idempotency-key",
            "x-convoy-signature",
            "x-request-id");

    private HeaderMask() {}

    /**
     * The fields as pairs of name and value, in order.
     *
     * @param signatureHeader the endpoint's own name for the signature
     */
    static List<List<String>> pairs(Headers headers, String signatureHeader) {
        return headers.fields().stream()
                .map(field -> Json.pair(field.name(), value(field, signatureHeader)))
                .toList();
    }

    private static String value(Header field, String signatureHeader) {
        boolean shown = SHOWN.contains(field.name().toLowerCase(Locale.ROOT))
                || field.name().equalsIgnoreCase(signatureHeader);
        return shown ? field.value() : MASK;
    }
}
