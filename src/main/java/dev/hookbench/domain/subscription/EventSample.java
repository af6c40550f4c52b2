package dev.hookbench.domain.subscription;

/**
 * What a filter is tried on, as typed: the parts of an event, each a JSON document; empty for a part that is not there.
 *
 * @param headers object of names to values, or to lists of values
 * @param body any JSON
 * @param query object of names to values, or to lists of values
 * @param path <code>{"path": "/in/orders"}</code>, or the bare path, which starts with a slash
 */
public record EventSample(String headers, String body, String query, String path) {
    /** A payload without anything round it. */
    public static EventSample ofBody(String body) {
        return new EventSample("", body, "", "");
    }
}
