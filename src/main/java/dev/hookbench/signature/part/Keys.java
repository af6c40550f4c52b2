package dev.hookbench.signature.part;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Keys in the forms that providers show them in; each throws IllegalArgumentException with the cure for any other. */
public final class Keys {
    /** What stands before the 32 bytes of an ed25519 key in its SubjectPublicKeyInfo (RFC 8410). */
    private static final byte[] ED25519_INFO = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int ED25519_LENGTH = 32;

    private Keys() {}

    /** An ed25519 public key from its 32 bytes. */
    public static PublicKey ed25519(byte[] raw) {
        if (raw.length != ED25519_LENGTH) {
            throw new IllegalArgumentException("publicKey: it has " + raw.length
                    + " bytes and an ed25519 key has 32; paste it as the provider shows it");
        }
        byte[] info = Arrays.copyOf(ED25519_INFO, ED25519_INFO.length + raw.length);
        System.arraycopy(raw, 0, info, ED25519_INFO.length, raw.length);
        return made("publicKey", () -> KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info)));
    }

    /** An ed25519 private key from its seed, with or without the public key after it. */
    public static PrivateKey ed25519Seed(byte[] raw) {
        if (raw.length != ED25519_LENGTH && raw.length != 2 * ED25519_LENGTH) {
            throw new IllegalArgumentException("secrets: the private key has " + raw.length
                    + " bytes; use the 32 of the seed, or 64 with the public key");
        }
        byte[] seed = Arrays.copyOf(raw, ED25519_LENGTH);
        return made(
                "secrets",
                () -> KeyFactory.getInstance("Ed25519")
                        .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
    }

    /** A P-256 public key from a SubjectPublicKeyInfo in base64, with or without PEM armour. */
    public static PublicKey p256(String text) {
        byte[] info = base64("publicKey", text);
        return made("publicKey", () -> KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(info)));
    }

    /** A P-256 public key from the coordinates of its point. */
    public static PublicKey p256(byte[] x, byte[] y) {
        return made(
                "publicKey",
                () -> KeyFactory.getInstance("EC")
                        .generatePublic(new ECPublicKeySpec(
                                new ECPoint(new BigInteger(1, x), new BigInteger(1, y)), p256Parameters())));
    }

    /** A P-256 private key: its number in hex, or PKCS #8 in base64 or PEM. */
    public static PrivateKey p256Private(String text) {
        if (text.strip().matches("[0-9a-fA-F]{64}")) {
            BigInteger number = new BigInteger(text.strip(), 16);
            return made(
                    "secrets",
                    () -> KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(number, p256Parameters())));
        }
        byte[] info = base64("secrets", text);
        return made("secrets", () -> KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(info)));
    }

    private static ECParameterSpec p256Parameters() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    /** An RSA public key from an X.509 certificate in PEM, or from a SubjectPublicKeyInfo. */
    public static PublicKey rsa(String pem) {
        if (!pem.contains("CERTIFICATE")) {
            byte[] info = base64("certificatePem", pem);
            return made(
                    "certificatePem", () -> KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(info)));
        }
        PublicKey key = made(
                "certificatePem",
                () -> CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                        .getPublicKey());
        if (!(key instanceof RSAKey)) {
            throw new IllegalArgumentException("certificatePem: its key is not RSA; use the provider's certificate");
        }
        return key;
    }

    /** An RSA private key, PKCS #8 in PEM. */
    public static PrivateKey rsaPrivate(String pem) {
        byte[] info = base64("secrets", pem);
        return made("secrets", () -> KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(info)));
    }

    /** The signature of that content. */
    public static byte[] sign(PrivateKey key, String algorithm, Content content) {
        return made("secrets", () -> {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(content.bytes());
            return signature.sign();
        });
    }

    /** The bytes of base64, with or without PEM armour. */
    public static byte[] base64(String setting, String text) {
        String bare = text.replaceAll("-----[A-Z0-9 ]+-----", "").replaceAll("\\s", "");
        try {
            return Base64.getDecoder().decode(bare);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    setting + ": it is not base64; paste the whole key as the provider shows it", e);
        }
    }

    /** The bytes of hex. */
    public static byte[] hex(String setting, String text) {
        try {
            return HexFormat.of().parseHex(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    setting + ": it is not hex; paste the whole key as the provider shows it", e);
        }
    }

    @FunctionalInterface
    private interface Making<T> {
        T make() throws GeneralSecurityException;
    }

    private static <T> T made(String setting, Making<T> making) {
        try {
            return making.make();
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalArgumentException(
                    setting
                            + ": it cannot be read as a key of this scheme; paste the whole key as the provider shows it",
                    e);
        }
    }
}
