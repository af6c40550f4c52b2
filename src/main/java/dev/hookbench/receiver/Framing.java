package dev.hookbench.receiver;

import dev.hookbench.domain.Header;
import org.jspecify.annotations.Nullable;

/**
 * How a request's body is delimited, judged strictly on the raw head: Undertow lets odd transfer codings, two framings at
 * once and folded headers through to its handlers ({@code reliability.md} 3.2).
 *
 * @param length declared length in bytes; -1 where none is declared
 * @param fault why the request must be refused; null when it is sound
 */
record Framing(long length, boolean chunked, @Nullable String fault) {
    private static final int MAX_DIGITS = 18;

    /** The framing of {@code head}. */
    static Framing of(RequestHead head) {
        long length = -1;
        int lengths = 0;
        int codings = 0;
        boolean chunked = true;
        for (Header field : head.headers()) {
            if (field.name().equalsIgnoreCase("Content-Length")) {
                lengths++;
                length = digits(field.value());
            } else if (field.name().equalsIgnoreCase("Transfer-Encoding")) {
                codings++;
                chunked &= field.value().equalsIgnoreCase("chunked");
            }
        }
        String fault = fault(head, lengths, length, codings, chunked);
        return new Framing(length, codings > 0, fault);
    }

    private static @Nullable String fault(RequestHead head, int lengths, long length, int codings, boolean chunked) {
        if (head.folded()) {
            return "A header goes on in a line that starts with white space (obs-fold); send each header in one line.";
        }
        if (codings > 0 && lengths > 0) {
            return "Both Transfer-Encoding and Content-Length are set; send one of them.";
        }
        if (codings > 1 || !chunked) {
            return "Transfer-Encoding must be exactly chunked, once.";
        }
        if (codings > 0 && !head.line().version().equals("HTTP/1.1")) {
            return "Transfer-Encoding is not part of " + head.line().version() + "; send Content-Length.";
        }
        if (lengths > 1) {
            return "Content-Length is set " + lengths + " times; send it once.";
        }
        return lengths == 1 && length < 0 ? "Content-Length is not a number of bytes; send digits only." : null;
    }

    private static long digits(String text) {
        if (text.isEmpty() || text.length() > MAX_DIGITS) {
            return -1;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
        }
        return Long.parseLong(text);
    }
}
