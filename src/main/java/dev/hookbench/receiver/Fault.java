package dev.hookbench.receiver;

import dev.hookbench.domain.capture.Refusal;

/**
 * What is wrong with a head.
 *
 * @param status it is answered with
 * @param reason of its {@link Refusal}
 * @param message what is wrong, where, and what to do, for the sender's log and the record
 */
record Fault(int status, String reason, String message) {
    /** Most characters of a request that a message repeats. */
    private static final int EXCERPT = 60;

    /** The head breaks the rules of HTTP/1.1. */
    static Fault malformed(String message) {
        return new Fault(400, "malformed", message);
    }

    /** The head is larger than the receiver takes. */
    static Fault tooLarge(String message) {
        return new Fault(431, "head_too_large", message);
    }

    /** The record and the answer. */
    Refusals.Refused refused(long bytesSeen) {
        return new Refusals.Refused(new Refusal(reason, message, bytesSeen), Reply.refusal(status, message));
    }

    /** A piece of a request as messages show it: in quotes, cut, bytes that are no ASCII text as {@code \xNN}. */
    static String excerpt(String bytes) {
        StringBuilder shown = new StringBuilder("\"");
        for (int i = 0; i < Math.min(bytes.length(), EXCERPT); i++) {
            char c = bytes.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                shown.append(c);
            } else {
                shown.append(String.format("\\x%02X", (int) c));
            }
        }
        return shown.append(bytes.length() > EXCERPT ? "…\"" : "\"").toString();
    }
}
