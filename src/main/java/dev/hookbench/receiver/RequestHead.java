package dev.hookbench.receiver;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.capture.RequestLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request's first line and header lines as they came: order, duplicates, case and bytes above 0x7F kept.
 *
 * @param folded whether a header line went on in the next one (obs-fold, RFC 9112, 5.2)
 */
record RequestHead(RequestLine line, Headers headers, boolean folded) {
    private static final int MANY = 24;

    /** The head in the first {@code length} bytes, which the HTTP parser has already found to be well-formed. */
    static RequestHead parse(byte[] bytes, int length) {
        int end = lineEnd(bytes, 0, length);
        RequestLine line = requestLine(text(bytes, 0, end));
        List<Header> fields = new ArrayList<>(MANY);
        boolean folded = false;
        int start = end + 2;
        while (start < length) {
            end = lineEnd(bytes, start, length);
            if (end == start) {
                break;
            }
            if (isBlank(bytes[start])) {
                folded = true;
            } else {
                fields.add(field(bytes, start, end));
            }
            start = end + 2;
        }
        return new RequestHead(line, new Headers(fields), folded);
    }

    private static RequestLine requestLine(String line) {
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        return new RequestLine(line.substring(0, first), line.substring(first + 1, last), line.substring(last + 1));
    }

    private static Header field(byte[] bytes, int start, int end) {
        int colon = start;
        while (bytes[colon] != ':') {
            colon++;
        }
        int from = colon + 1;
        int to = end;
        while (from < to && isBlank(bytes[from])) {
            from++;
        }
        while (to > from && isBlank(bytes[to - 1])) {
            to--;
        }
        return new Header(text(bytes, start, colon), text(bytes, from, to));
    }

    private static int lineEnd(byte[] bytes, int start, int length) {
        int end = start;
        while (end < length && bytes[end] != '\r') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
