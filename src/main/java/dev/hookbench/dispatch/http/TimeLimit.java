package dev.hookbench.dispatch.http;

import java.time.Duration;

/**
 * How long a whole exchange may take: resolving, connecting, sending, the whole answer.
 *
 * @param setting the setting that it comes from, for the words of a failure; empty where nobody can set it
 */
public record TimeLimit(Duration length, String setting) {
    /** The limit that an endpoint sets. */
    public static TimeLimit ofEndpoint(Duration httpTimeout) {
        return new TimeLimit(httpTimeout, "http_timeout");
    }

    /** A limit that nobody can set. */
    public static TimeLimit fixed(Duration length) {
        return new TimeLimit(length, "");
    }

    /** It in words. */
    String words() {
        return length.toSeconds() + " s" + (setting.isEmpty() ? "" : " (" + setting + ")");
    }

    /** What can be done about it, the end of a sentence. */
    String cure() {
        return setting.isEmpty()
                ? "look at what it waits for."
                : "look at what the endpoint waits for, or raise " + setting + " (at most 120 s).";
    }
}
