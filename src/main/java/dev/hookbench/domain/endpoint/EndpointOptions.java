package dev.hookbench.domain.endpoint;

import dev.hookbench.domain.Headers;

/**
 * What an endpoint may have beyond its address: form, headers, transport, limits, contact.
 *
 * @param extraHeaders sent with every delivery; signature, Content-Type and authentication win over them, they win over
 *     the event's own
 * @param concurrency most attempts under way to it at once; 0 for the default
 * @param holdsWhilePaused whether new events wait while it is paused, instead of being discarded
 */
public record EndpointOptions(
        ContentType contentType,
        Headers extraHeaders,
        TlsSettings tls,
        RateLimit rateLimit,
        int concurrency,
        boolean holdsWhilePaused,
        Contact contact) {
    private static final EndpointOptions DEFAULTS = new EndpointOptions(
            ContentType.JSON, Headers.none(), TlsSettings.defaults(), RateLimit.off(), 0, false, Contact.none());

    /** JSON, nothing added, TLS by the system's trust, no limit of its own. */
    public static EndpointOptions defaults() {
        return DEFAULTS;
    }

    /** The form of an endpoint's bodies, and what is signed of them. */
    public enum ContentType {
        /** The payload as it is; it is what is signed. */
        JSON("application/json", "application/json"),
        /** The members of the payload's JSON object as form fields; they are what is signed, as receivers check it. */
        FORM("application/x-www-form-urlencoded", "application/x-www-form-urlencoded"),
        /** The same fields, with the signature over the compact JSON: what Convoy does, and no receiver can check. */
        FORM_SIGNED_AS_JSON("application/x-www-form-urlencoded", "application/x-www-form-urlencoded; signed=json");

        private final String mediaType;
        private final String setting;

        ContentType(String mediaType, String setting) {
            this.mediaType = mediaType;
            this.setting = setting;
        }

        /** As the request's header has it; JSON takes the event's own instead. */
        public String mediaType() {
            return mediaType;
        }

        /** As the API and drafts have it. */
        public String setting() {
            return setting;
        }
    }
}
