package dev.hookbench.dispatch.tls;

import dev.hookbench.domain.endpoint.TlsSettings;
import dev.hookbench.domain.endpoint.TlsSettings.ClientCertificate;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How TLS is agreed for each endpoint's settings: TLS 1.2 or 1.3, chain and name verified, unless the one endpoint says
 * otherwise. Nothing here is ever global: a context belongs to the settings it was made for, and the last {@value #KEPT}
 * are kept.
 */
public final class TlsStrategies {
    private static final Logger LOG = LoggerFactory.getLogger(TlsStrategies.class);
    private static final int KEPT = 64;
    private static final char[] NO_PASSWORD = new char[0];

    private final TlsSocketStrategy byDefault;
    private final Map<TlsSettings, TlsSocketStrategy> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TlsSettings, TlsSocketStrategy> eldest) {
            return size() > KEPT;
        }
    };

    /** @param byDefault for settings that are all by default */
    public TlsStrategies(TlsSocketStrategy byDefault) {
        this.byDefault = byDefault;
    }

    /** Strategies with the JDK's trust by default. */
    public static TlsStrategies create() {
        return new TlsStrategies(DefaultClientTlsStrategy.createDefault());
    }

    /**
     * The strategy for those settings.
     *
     * @param place host and port, for the log
     * @throws UnusableTls if they cannot be used
     */
    public TlsSocketStrategy of(TlsSettings settings, String place) throws UnusableTls {
        if (settings.equals(TlsSettings.defaults())) {
            return byDefault;
        }
        if (!settings.verify()) {
            LOG.warn("the certificate of {} is not verified, as its endpoint is set", place);
        }
        synchronized (kept) {
            TlsSocketStrategy known = kept.get(settings);
            TlsSocketStrategy strategy = known == null ? make(settings) : known;
            kept.put(settings, strategy);
            return strategy;
        }
    }

    private static TlsSocketStrategy make(TlsSettings settings) throws UnusableTls {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(settings.clientCertificate()), trust(settings), new SecureRandom());
            return settings.verify()
                    ? new DefaultClientTlsStrategy(context)
                    : new DefaultClientTlsStrategy(
                            context, HostnameVerificationPolicy.CLIENT, NoopHostnameVerifier.INSTANCE);
        } catch (GeneralSecurityException | IOException e) {
            throw new UnusableTls("the endpoint's TLS settings cannot be used (" + e.getMessage()
                    + "): enter its certificates again.");
        }
    }

    private static TrustManager @Nullable [] trust(TlsSettings settings) throws GeneralSecurityException, IOException {
        if (!settings.verify()) {
            return new TrustManager[] {new TrustAnyone()};
        }
        String authorities = settings.caPem();
        if (authorities == null) {
            return null;
        }
        KeyStore trusted = emptyStore();
        int number = 0;
        for (X509Certificate certificate : Pem.certificates(authorities)) {
            trusted.setCertificateEntry("authority-" + number++, certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory.getTrustManagers();
    }

    private static KeyManager @Nullable [] keys(@Nullable ClientCertificate client)
            throws GeneralSecurityException, IOException, UnusableTls {
        if (client == null) {
            return null;
        }
        if (client.keyPem().isEmpty()) {
            throw new UnusableTls("the key of the endpoint's client certificate cannot be read: enter it again.");
        }
        List<X509Certificate> chain = Pem.certificates(client.certificatePem());
        KeyStore own = emptyStore();
        own.setKeyEntry(
                "client",
                Pem.privateKey(client.keyPem().reveal(), chain.getFirst()),
                NO_PASSWORD,
                chain.toArray(X509Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(own, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    /** The settings cannot be used; the message says why and the cure. */
    public static final class UnusableTls extends IOException {
        UnusableTls(String message) {
            super(message);
        }
    }
}
