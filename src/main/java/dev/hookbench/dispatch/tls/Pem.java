package dev.hookbench.dispatch.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates and private keys from PEM (RFC 7468). */
final class Pem {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private Pem() {}

    /**
     * The certificates in that text, in its order, at least one.
     *
     * @throws GeneralSecurityException saying what is wrong
     */
    static List<X509Certificate> certificates(String pem) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> found = new ArrayList<>();
        for (Block block : blocks(pem)) {
            if (!block.label().equals("CERTIFICATE")) {
                throw new GeneralSecurityException("it holds a " + block.label() + " where a CERTIFICATE belongs");
            }
            Certificate certificate = factory.generateCertificate(new ByteArrayInputStream(block.der()));
            found.add((X509Certificate) certificate);
        }
        return found;
    }

    /**
     * The private key in that text.
     *
     * @param certificate the one that the key belongs to; its algorithm is the key's
     * @throws GeneralSecurityException saying what is wrong, without repeating the key
     */
    static PrivateKey privateKey(String pem, X509Certificate certificate) throws GeneralSecurityException {
        for (Block block : blocks(pem)) {
            switch (block.label()) {
                case "PRIVATE KEY" -> {
                    return key(block.der(), certificate);
                }
                case "RSA PRIVATE KEY", "EC PRIVATE KEY" -> {
                    return key(Der.pkcs8(block.der(), certificate.getPublicKey().getEncoded()), certificate);
                }
                case "ENCRYPTED PRIVATE KEY" ->
                    throw new GeneralSecurityException(
                            "it is encrypted: take the passphrase off first, with openssl pkey");
                default -> {
                    // openssl puts EC PARAMETERS before the key
                }
            }
        }
        throw new GeneralSecurityException("it holds no PRIVATE KEY block");
    }

    private static PrivateKey key(byte[] pkcs8, X509Certificate certificate) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new GeneralSecurityException(
                    "it is no " + certificate.getPublicKey().getAlgorithm() + " key, which the certificate is for", e);
        }
    }

    private static List<Block> blocks(String pem) throws GeneralSecurityException {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(pem);
        while (matcher.find()) {
            try {
                blocks.add(new Block(
                        matcher.group(1),
                        Base64.getMimeDecoder().decode(matcher.group(2).getBytes(StandardCharsets.US_ASCII))));
            } catch (IllegalArgumentException e) {
                throw new GeneralSecurityException("its " + matcher.group(1) + " is not base64", e);
            }
        }
        if (blocks.isEmpty()) {
            throw new GeneralSecurityException("it has no block between -----BEGIN and -----END lines");
        }
        return blocks;
    }

    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    private record Block(String label, byte[] der) {}
}
