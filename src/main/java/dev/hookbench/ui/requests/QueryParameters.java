package dev.hookbench.ui.requests;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a query, decoded for reading, in order and with duplicates. */
final class QueryParameters {
    private QueryParameters() {}

    static Headers parse(String query) {
        List<Header> parameters = new ArrayList<>();
        for (String part : query.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                parameters.add(
                        equals < 0
                                ? new Header(decode(part), "")
                                : new Header(decode(part.substring(0, equals)), decode(part.substring(equals + 1))));
            }
        }
        return new Headers(parameters);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
