package dev.hookbench.domain.subscription;

/**
 * Conditions on what an event holds, a JSON object for each part, kept as it was typed; empty or <code>{}</code> for no
 * condition. All conditions of all parts must hold.
 *
 * @param headers on the event's headers: names without regard to case, values as texts
 * @param body on the payload
 * @param query on the query parameters
 * @param path on <code>{"path": "/in/orders"}</code>
 */
public record ContentFilter(String headers, String body, String query, String path) {
    private static final ContentFilter NONE = new ContentFilter("", "", "", "");

    /** No condition at all. */
    public static ContentFilter none() {
        return NONE;
    }

    /** Conditions on the payload only. */
    public static ContentFilter ofBody(String body) {
        return new ContentFilter("", body, "", "");
    }
}
