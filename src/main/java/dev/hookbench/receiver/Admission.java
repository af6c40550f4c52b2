package dev.hookbench.receiver;

import dev.hookbench.domain.capture.Refusal;
import org.jspecify.annotations.Nullable;

/** Whether a request may come in, judged on its head. */
sealed interface Admission {
    /** For the inbox of that slug. */
    record Admitted(String slug) implements Admission {}

    /** Meant for no inbox, and so answered but not recorded. */
    record Elsewhere(Reply reply) implements Admission {}

    /** Turned away, which the inbox of that slug is to show. */
    record Turned(String slug, Refusals.Refused refused) implements Admission {}

    /** Slug of the inbox that shows refused requests of which it cannot be read, or is not so, that they name one. */
    String UNREADABLE = "unreadable";

    /** The most characters of a slug. */
    int LONGEST_SLUG = 64;

    /** The decision on a request with that head and framing. */
    static Admission of(RequestHead head, Framing framing, String url) {
        Fault fault = fault(head, framing);
        if (fault != null) {
            return new Turned(inboxOf(head), fault.refused(0));
        }
        String slug = slug(head.line().path());
        boolean named = isSlug(slug);
        String method = head.line().method();
        if (method.equals("TRACE") || method.equals("CONNECT")) {
            Reply reply = Reply.notAllowed(method);
            Refusal refusal =
                    new Refusal("method_not_taken", reply.answer().body().strip(), 0);
            return named ? new Turned(slug, new Refusals.Refused(refusal, reply)) : new Elsewhere(reply);
        }
        return named
                ? new Admitted(slug)
                : new Elsewhere(Reply.text(
                        404,
                        "There is no inbox at this address. Send to " + url
                                + "/in/<slug>, where <slug> is 1 to 64 of a-z, 0-9, - and _."));
    }

    /** Slug of the inbox that shows the refusal of a request with that head. */
    static String inboxOf(RequestHead head) {
        String slug = slug(head.line().path());
        return isSlug(slug) ? slug : UNREADABLE;
    }

    /** Whether it is 1 to 64 of a-z, 0-9, - and _. */
    static boolean isSlug(String text) {
        boolean valid = !text.isEmpty() && text.length() <= LONGEST_SLUG;
        for (int i = 0; valid && i < text.length(); i++) {
            char c = text.charAt(i);
            valid = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        }
        return valid;
    }

    private static @Nullable Fault fault(RequestHead head, Framing framing) {
        Fault line = LineFaults.ofParts(head.line());
        if (line != null) {
            return line;
        }
        if (framing.fault() != null) {
            return Fault.malformed(framing.fault());
        }
        int headers = head.headers().fields().size();
        if (headers > ReceiverLimits.HEADERS) {
            return Fault.tooLarge("The request has " + headers + " headers; the receiver takes "
                    + ReceiverLimits.HEADERS + ". Send fewer.");
        }
        int length = head.line().target().length();
        return length <= ReceiverLimits.TARGET_BYTES
                ? null
                : new Fault(
                        414,
                        "url_too_long",
                        "The URL has " + length + " bytes; the receiver takes " + ReceiverLimits.TARGET_BYTES
                                + ". Send what it carries in the body.");
    }

    private static String slug(String path) {
        String origin = path;
        int scheme = path.startsWith("/") ? -1 : path.indexOf("://");
        if (scheme >= 0) {
            int slash = path.indexOf('/', scheme + "://".length());
            origin = slash < 0 ? "/" : path.substring(slash);
        }
        if (!origin.startsWith("/in/")) {
            return "";
        }
        int from = "/in/".length();
        int to = origin.indexOf('/', from);
        return to < 0 ? origin.substring(from) : origin.substring(from, to);
    }
}
