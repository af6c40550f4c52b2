package dev.hookbench.receiver;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says why Undertow's parser would not take a head: the parser itself keeps silent about it, answers 400 without a word
 * and tells no handler.
 */
final class HeadFaults {
    private static final int TLS_HANDSHAKE = 0x16;
    private static final int TLS_MAJOR = 3;

    private HeadFaults() {}

    /** Why {@code bytes}, the first of {@code seen} that came, were refused. */
    static Fault of(byte[] bytes, long seen) {
        if (bytes.length > 1 && bytes[0] == TLS_HANDSHAKE && bytes[1] == TLS_MAJOR) {
            return Fault.malformed(
                    "This is the start of TLS, but the receiver speaks plain HTTP here; call it with http:// instead of"
                            + " https://.");
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PRI * HTTP/2.0")) {
            return Fault.malformed("This is the start of HTTP/2, which the receiver does not speak; have the sender use"
                    + " HTTP/1.1.");
        }
        int blank = text.indexOf("\r\n\r\n");
        if (blank < 0 && seen > ReceiverLimits.HEAD_BYTES || blank > ReceiverLimits.HEAD_BYTES) {
            return Fault.tooLarge(String.format(
                    Locale.ROOT,
                    "The request line and headers have more than %,d bytes, the receiver's limit; send fewer or shorter"
                            + " headers.",
                    ReceiverLimits.HEAD_BYTES));
        }
        Fault found = ofLines(blank < 0 ? text : text.substring(0, blank));
        return found != null ? found : ofWhole(bytes, blank);
    }

    /** That a head is not complete after a while. */
    static Fault tooSlow(double seconds, long seen) {
        return new Fault(
                408,
                "incomplete",
                "The request line and headers were not complete after " + seconds + " s, " + seen
                        + " bytes came; end the headers with an empty line (CR LF CR LF).");
    }

    /** That the sender ended within a head. */
    static Fault brokenOff(long seen) {
        return new Fault(
                400,
                "incomplete",
                "The sender ended the connection within the request line and headers, after " + seen
                        + " bytes; end the headers with an empty line (CR LF CR LF).");
    }

    private static @Nullable Fault ofLines(String head) {
        int lone = loneLineFeed(head);
        if (lone >= 0) {
            return Fault.malformed("A line ends in LF alone, after "
                    + Fault.excerpt(head.substring(head.lastIndexOf('\n', lone - 1) + 1, lone))
                    + "; end every line of the head with CR LF.");
        }
        String[] lines = head.split("\r\n", -1);
        Fault fault = LineFaults.of(lines[0]);
        for (int i = 1; i < lines.length && fault == null; i++) {
            fault = lines[i].isEmpty() ? null : FieldFaults.of(lines[i]);
        }
        return fault;
    }

    private static Fault ofWhole(byte[] bytes, int blank) {
        RequestHead head = RequestHead.parse(bytes, bytes.length);
        String framing = Framing.of(head).fault();
        if (framing != null) {
            return Fault.malformed(framing);
        }
        Fault repeated = FieldFaults.ofRepetition(head.headers());
        if (repeated != null) {
            return repeated;
        }
        Fault host = blank < 0
                ? null
                : FieldFaults.ofHost(head.headers(), head.line().version());
        return host != null
                ? host
                : Fault.malformed("The request is not HTTP/1.1 as RFC 9112 has it; compare the bytes kept with what the"
                        + " sender should send.");
    }

    private static int loneLineFeed(String head) {
        int at = head.indexOf('\n');
        while (at > 0 && head.charAt(at - 1) == '\r') {
            at = head.indexOf('\n', at + 1);
        }
        return at;
    }
}
