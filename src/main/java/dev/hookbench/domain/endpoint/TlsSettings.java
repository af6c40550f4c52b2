package dev.hookbench.domain.endpoint;

import dev.hookbench.domain.SecretText;
import org.jspecify.annotations.Nullable;

/**
 * How TLS with an endpoint is judged, and what Hookbench shows of itself there.
 *
 * @param verify false takes any certificate: who answers may be anybody
 * @param caPem certificates in PEM that are trusted instead of the system's; null for the system's
 * @param clientCertificate shown when the endpoint asks for one (mutual TLS); null for none
 */
public record TlsSettings(
        boolean verify, @Nullable String caPem, @Nullable ClientCertificate clientCertificate) {
    private static final TlsSettings DEFAULTS = new TlsSettings(true, null, null);

    /** Verified by the system's trust, with no certificate of its own. */
    public static TlsSettings defaults() {
        return DEFAULTS;
    }

    /**
     * A certificate with its private key, both PEM (Convoy's {@code mtls_client_cert}).
     *
     * @param certificatePem the certificate first, then those that signed it
     * @param keyPem PKCS #8; empty when it cannot be read
     */
    public record ClientCertificate(String certificatePem, SecretText keyPem) {}
}
