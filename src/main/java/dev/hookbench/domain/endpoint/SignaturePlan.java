package dev.hookbench.domain.endpoint;

/**
 * How deliveries to an endpoint are signed.
 *
 * @param header header name of the Convoy kinds, default {@code X-Convoy-Signature}
 * @param hash {@code SHA256} or {@code SHA512}
 * @param encoding {@code hex} or {@code base64}
 */
public record SignaturePlan(Kind kind, String header, String hash, String encoding) {
    /** The header name that Convoy uses unless told otherwise. */
    public static final String DEFAULT_HEADER = "X-Convoy-Signature";

    /** What the signature looks like. */
    public enum Kind {
        /** {@code t=…,v1=…} over time and body, one digest per live secret. */
        ADVANCED,
        /** The bare digest of the body, by the newest secret only. */
        SIMPLE,
        /** {@code webhook-id}, {@code webhook-timestamp}, {@code webhook-signature}. */
        STANDARD_WEBHOOKS
    }

    /** Advanced, SHA-256, hex: Convoy's default for new endpoints. */
    public static SignaturePlan advanced() {
        return new SignaturePlan(Kind.ADVANCED, DEFAULT_HEADER, "SHA256", "hex");
    }
}
