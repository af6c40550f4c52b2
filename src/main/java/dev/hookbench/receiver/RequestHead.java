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
    private static final RequestLine UNREADABLE = new RequestLine("?", "", "");

    /**
     * The head in the first {@code length} bytes. Of one that is not well-formed it is what can be read: a line without a
     * colon is left out, and a first line that is not of three parts has the method {@code ?} and nothing else.
     */
    static RequestHead parse(byte[] bytes, int length) {
        int end = lineEnd(bytes, 0, length);
        RequestLine line = requestLine(text(bytes, 0, end));
        List<Header> fields = new ArrayList<>(MANY);
        boolean folded = false;
        int start = next(bytes, end, length);
        while (start < length) {
            end = lineEnd(bytes, start, length);
            if (end == start) {
                break;
            }
            if (isBlank(bytes[start])) {
                folded = true;
            } else {
                int colon = colon(bytes, start, end);
                if (colon < end) {
                    fields.add(field(bytes, start, colon, end));
                }
            }
            start = next(bytes, end, length);
        }
        return new RequestHead(line, new Headers(fields), folded);
    }

    private static RequestLine requestLine(String line) {
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        if (first == last) {
            return UNREADABLE;
        }
        return new RequestLine(line.substring(0, first), line.substring(first + 1, last), line.substring(last + 1));
    }

    private static int colon(byte[] bytes, int start, int end) {
        int colon = start;
        while (colon < end && bytes[colon] != ':') {
            colon++;
        }
        return colon;
    }

    private static Header field(byte[] bytes, int start, int colon, int end) {
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
        while (end < length && bytes[end] != '\r' && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static int next(byte[] bytes, int lineEnd, int length) {
        boolean both = lineEnd + 1 < length && bytes[lineEnd] == '\r' && bytes[lineEnd + 1] == '\n';
        return lineEnd + (both ? 2 : 1);
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
