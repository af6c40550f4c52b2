package dev.hookbench.domain.endpoint;

import java.util.List;

/**
 * How deliveries to an endpoint are signed.
 *
 * @param header header name of the Convoy kinds, default {@code X-Convoy-Signature}
 * @param versions of the Convoy kinds, at least one, {@code v1} first; simple signatures use the last only
 */
public record SignaturePlan(Kind kind, String header, List<Version> versions) {
    /** The header name that Convoy uses unless told otherwise. */
    public static final String DEFAULT_HEADER = "X-Convoy-Signature";

    public SignaturePlan {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a signature plan without a version");
        }
    }

    /** What the signature looks like. */
    public enum Kind {
        /** {@code t=…,v1=…[,v2=…]} over time and body, for each version one digest per live secret. */
        ADVANCED,
        /** The bare digest of the body, by the last version and the newest secret only. */
        SIMPLE,
        /** {@code webhook-id}, {@code webhook-timestamp}, {@code webhook-signature}. */
        STANDARD_WEBHOOKS
    }

    /**
     * How digests are made.
     *
     * @param hash {@code SHA256} or {@code SHA512}
     * @param encoding {@code hex} or {@code base64}
     */
    public record Version(String hash, String encoding) {
        /** SHA-256 in hex: Convoy's default. */
        public static final Version DEFAULT = new Version("SHA256", "hex");
    }

    /** Advanced, SHA-256, hex: Convoy's default for new endpoints. */
    public static SignaturePlan advanced() {
        return new SignaturePlan(Kind.ADVANCED, DEFAULT_HEADER, List.of(Version.DEFAULT));
    }

    /** Standard Webhooks, which leaves nothing to choose. */
    public static SignaturePlan standardWebhooks() {
        return new SignaturePlan(Kind.STANDARD_WEBHOOKS, DEFAULT_HEADER, List.of(Version.DEFAULT));
    }

    /** A Convoy kind with the usual single version. */
    public static SignaturePlan of(Kind kind, String header, String hash, String encoding) {
        return new SignaturePlan(kind, header, List.of(new Version(hash, encoding)));
    }

    /** The version that simple signatures use: the last. */
    public Version latest() {
        return versions.getLast();
    }
}
