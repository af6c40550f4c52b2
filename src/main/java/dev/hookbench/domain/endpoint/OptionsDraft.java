package dev.hookbench.domain.endpoint;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.TlsSettings.ClientCertificate;
import org.jspecify.annotations.Nullable;

/**
 * The options of an endpoint as typed, not yet checked.
 *
 * @param contentType by {@link EndpointOptions.ContentType#setting}
 * @param rateLimit attempts; 0 or empty for no limit
 * @param rateLimitDuration seconds
 * @param concurrency attempts at once; 0 or empty for the default
 */
public record OptionsDraft(
        String contentType,
        Headers extraHeaders,
        TlsDraft tls,
        String rateLimit,
        String rateLimitDuration,
        String concurrency,
        boolean holdsWhilePaused,
        Contact contact) {
    /** How TLS is judged unless told otherwise. */
    private static final TlsDraft VERIFIED = new TlsDraft(true, "", "", null);

    /**
     * TLS settings as typed.
     *
     * @param caPem empty for the system's trust
     * @param certificatePem empty for none
     * @param keyPem null on an update keeps the one that is stored
     */
    public record TlsDraft(
            boolean verify,
            String caPem,
            String certificatePem,
            @Nullable SecretText keyPem) {}

    /** As {@link EndpointOptions#defaults}. */
    public static OptionsDraft defaults() {
        return of(EndpointOptions.defaults());
    }

    /** Options that are there, to be changed in part; the private key is left out, which keeps it. */
    public static OptionsDraft of(EndpointOptions options) {
        RateLimit limit = options.rateLimit();
        return new OptionsDraft(
                options.contentType().setting(),
                options.extraHeaders(),
                draft(options.tls()),
                Integer.toString(limit.count()),
                Long.toString(limit.duration().toSeconds()),
                Integer.toString(options.concurrency()),
                options.holdsWhilePaused(),
                options.contact());
    }

    private static TlsDraft draft(TlsSettings tls) {
        String ca = tls.caPem();
        ClientCertificate client = tls.clientCertificate();
        return tls.equals(TlsSettings.defaults())
                ? VERIFIED
                : new TlsDraft(tls.verify(), ca == null ? "" : ca, client == null ? "" : client.certificatePem(), null);
    }
}
