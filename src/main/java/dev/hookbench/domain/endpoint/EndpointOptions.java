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

    /** The form of an endpoint's bodies. */
    public enum ContentType {
        /** The payload as it is. */
        JSON("application/json"),
        /** The members of the payload's JSON object as form fields. */
        FORM("application/x-www-form-urlencoded");

        private final String mediaType;

        ContentType(String mediaType) {
            this.mediaType = mediaType;
        }

        /** As the header and the API have it. */
        public String mediaType() {
            return mediaType;
        }
    }
}
