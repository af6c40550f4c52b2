package dev.hookbench.domain.signature;

import org.jspecify.annotations.Nullable;

/**
 * The URL that a sender called, as its signature has it. A tunnel or proxy in front of the receiver hides it, so that schemes
 * which sign the URL need to be told: option {@code url} is the public URL of the inbox.
 */
public final class SentUrl {
    private SentUrl() {}

    /**
     * The URL of a request.
     *
     * @param asReceived what the request itself tells
     * @param target path and query as they arrived, {@code /in/<slug>} and what follows
     * @param slug of the inbox
     */
    public static String of(@Nullable SchemeSettings settings, String asReceived, String target, String slug) {
        String base =
                settings == null ? "" : settings.option(SchemeOption.URL, "").strip();
        String prefix = "/in/" + slug;
        if (base.isEmpty() || !target.startsWith(prefix)) {
            return asReceived;
        }
        String rest = target.substring(prefix.length());
        int query = base.indexOf('?');
        // a tunnel passes the query on, so that the request has what the public URL had
        return rest.startsWith("?") && query >= 0 ? base.substring(0, query) + rest : base + rest;
    }
}
