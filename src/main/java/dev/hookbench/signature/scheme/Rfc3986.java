package dev.hookbench.signature.scheme;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent escapes by RFC 3986: everything but letters, digits and {@code -._~}. */
final class Rfc3986 {
    private Rfc3986() {}

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
