package dev.hookbench.dispatch.tls;

import dev.hookbench.domain.SecretText;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** What TLS settings must look like; what is wrong is said with its cure, and a key is never repeated. */
public final class TlsRules {
    private TlsRules() {}

    /** What is wrong with certificates to trust. */
    public static Optional<String> authorityFault(String pem) {
        try {
            Pem.certificates(pem);
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.of("is no certificate in PEM (" + e.getMessage()
                    + "): paste it from its -----BEGIN CERTIFICATE----- line to its end.");
        }
    }

    /** What is wrong with a certificate to show; like TLS itself it goes by the machine's clock. */
    public static Optional<String> certificateFault(String pem) {
        Optional<String> fault = authorityFault(pem);
        if (fault.isPresent()) {
            return fault;
        }
        try {
            Pem.certificates(pem).getFirst().checkValidity();
            return Optional.empty();
        } catch (CertificateExpiredException e) {
            return Optional.of("has expired (" + e.getMessage() + "): give a current one.");
        } catch (CertificateNotYetValidException e) {
            return Optional.of(
                    "is not yet valid (" + e.getMessage() + "): give a current one, or set the clock right.");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("it was read before", e);
        }
    }

    /** What is wrong with the private key of a certificate that is as it should be. */
    public static Optional<String> keyFault(String certificatePem, SecretText keyPem) {
        if (keyPem.isEmpty()) {
            return Optional.of("is empty: give the private key of the certificate in PEM.");
        }
        try {
            X509Certificate certificate = Pem.certificates(certificatePem).getFirst();
            PrivateKey key = Pem.privateKey(keyPem.reveal(), certificate);
            return belong(key, certificate.getPublicKey())
                    ? Optional.empty()
                    : Optional.of("is not the key of the certificate: give the two that were made together.");
        } catch (GeneralSecurityException e) {
            return Optional.of("cannot be used (" + e.getMessage() + "): give the private key in PEM, as PKCS #8.");
        }
    }

    private static boolean belong(PrivateKey own, PublicKey shown) throws GeneralSecurityException {
        String algorithm = switch (own.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            case "DSA" -> "SHA256withDSA";
            default -> own.getAlgorithm();
        };
        byte[] probe = {1, 2, 3};
        Signature signer = Signature.getInstance(algorithm);
        signer.initSign(own);
        signer.update(probe);
        byte[] signature = signer.sign();
        signer.initVerify(shown);
        signer.update(probe);
        return signer.verify(signature);
    }
}
