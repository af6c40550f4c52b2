package dev.hookbench.exchange;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SignedRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request read from text: raw HTTP/1.1, or a cURL command. The body is taken byte for byte; a line feed at the end of a file
 * belongs to it.
 */
public final class RequestText {
    private RequestText() {}

    /**
     * The request in those bytes.
     *
     * @throws IllegalArgumentException with what is wrong and the cure
     */
    public static SignedRequest read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.isBlank()) {
            throw new IllegalArgumentException("the request is empty: give raw HTTP or a cURL command");
        }
        return text.stripLeading().startsWith("curl ") ? CurlText.read(text.strip()) : raw(text);
    }

    private static SignedRequest raw(String text) {
        int lineFeeds = text.indexOf("\n\n");
        int crlfs = text.indexOf("\r\n\r\n");
        boolean crlf = crlfs >= 0 && (lineFeeds < 0 || crlfs < lineFeeds);
        int end = crlf ? crlfs : lineFeeds;
        String head = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : text.substring(end + (crlf ? 4 : 2));
        List<String> lines = head.lines().toList();
        String[] line = lines.getFirst().split(" ");
        if (line.length < 2 || !line[0].matches("[A-Z]{1,20}")) {
            throw new IllegalArgumentException("the first line \"" + shown(lines.getFirst())
                    + "\" is no request line: it must be like POST /path HTTP/1.1, or the text a cURL command");
        }
        Headers headers = headers(lines.subList(1, lines.size()));
        return new SignedRequest(line[0], url(line[1], headers), headers, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Headers headers(List<String> lines) {
        List<Header> headers = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                headers.add(header(line));
            }
        }
        return new Headers(headers);
    }

    /** One line {@code Name: value}. */
    static Header header(String line) {
        int colon = line.indexOf(':');
        if (colon <= 0) {
            throw new IllegalArgumentException(
                    "the header \"" + shown(line) + "\" has no name and colon: write it as Name: value");
        }
        return new Header(
                line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    /** A target without a host is taken as https to the one in Host. */
    private static String url(String target, Headers headers) {
        return target.contains("://")
                ? target
                : headers.first("Host").map(host -> "https://" + host + target).orElse(target);
    }

    static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
