package dev.hookbench.receiver;

import java.util.regex.Pattern;

/** Whether a request may come in, judged on its head. */
sealed interface Admission {
    /** For the inbox of that slug. */
    record Admitted(String slug) implements Admission {}

    /** Turned away with that answer. */
    record Turned(Reply reply) implements Admission {}

    /** The form of a slug. */
    Pattern SLUG = Pattern.compile("[a-z0-9_-]{1,64}");

    /** The decision on a request with that head and framing. */
    static Admission of(RequestHead head, Framing framing, String url) {
        String target = head.line().target();
        if (framing.fault() != null) {
            return new Turned(Reply.refusal(400, framing.fault()));
        }
        if (target.length() > ReceiverLimits.TARGET_BYTES) {
            return new Turned(Reply.refusal(
                    414,
                    "The URL has " + target.length() + " bytes; the receiver takes " + ReceiverLimits.TARGET_BYTES
                            + ". Send what it carries in the body."));
        }
        String method = head.line().method();
        if (method.equals("TRACE") || method.equals("CONNECT")) {
            return new Turned(Reply.notAllowed(method));
        }
        String slug = slug(head.line().path());
        return SLUG.matcher(slug).matches()
                ? new Admitted(slug)
                : new Turned(Reply.text(
                        404,
                        "There is no inbox at this address. Send to " + url
                                + "/in/<slug>, where <slug> is 1 to 64 of a-z, 0-9, - and _."));
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
