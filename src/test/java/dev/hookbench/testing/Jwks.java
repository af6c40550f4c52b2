package dev.hookbench.testing;

import dev.hookbench.domain.SecretText;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Key pairs for signed JWTs, made once for each algorithm; the private half as a JWK. */
public final class Jwks {
    private static final Map<String, Jwks> MADE = new ConcurrentHashMap<>();

    private final String algorithm;
    private final KeyPair pair;

    private Jwks(String algorithm, KeyPair pair) {
        this.algorithm = algorithm;
        this.pair = pair;
    }

    /** The keys for {@code ES256}, {@code RS256} or {@code PS256}. */
    public static Jwks of(String algorithm) {
        return MADE.computeIfAbsent(algorithm, Jwks::make);
    }

    private static Jwks make(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.equals("ES256") ? "EC" : "RSA");
            if (algorithm.equals("ES256")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(2_048);
            }
            return new Jwks(algorithm, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The private key. */
    public SecretText privateJwk() {
        if (pair.getPrivate() instanceof ECPrivateKey key) {
            ECPublicKey shown = (ECPublicKey) pair.getPublic();
            return SecretText.of(
                    "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"key-1\",\"x\":\"%s\",\"y\":\"%s\",\"d\":\"%s\"}"
                            .formatted(
                                    number(shown.getW().getAffineX()),
                                    number(shown.getW().getAffineY()),
                                    number(key.getS())));
        }
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) pair.getPrivate();
        return SecretText.of(("{\"kty\":\"RSA\",\"kid\":\"key-1\",\"n\":\"%s\",\"e\":\"%s\",\"d\":\"%s\","
                        + "\"p\":\"%s\",\"q\":\"%s\",\"dp\":\"%s\",\"dq\":\"%s\",\"qi\":\"%s\"}")
                .formatted(
                        number(key.getModulus()),
                        number(key.getPublicExponent()),
                        number(key.getPrivateExponent()),
                        number(key.getPrimeP()),
                        number(key.getPrimeQ()),
                        number(key.getPrimeExponentP()),
                        number(key.getPrimeExponentQ()),
                        number(key.getCrtCoefficient())));
    }

    /** The private key of an RSA pair as it may come too: modulus and exponents only. */
    public SecretText privateJwkWithoutPrimes() {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) pair.getPrivate();
        return SecretText.of("{\"kty\":\"RSA\",\"n\":\"%s\",\"e\":\"%s\",\"d\":\"%s\"}"
                .formatted(
                        number(key.getModulus()), number(key.getPublicExponent()), number(key.getPrivateExponent())));
    }

    /** Whether the public key accepts a JWS signature of that content. */
    public boolean verifies(byte[] content, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(
                    switch (algorithm) {
                        case "ES256" -> "SHA256withECDSAinP1363Format";
                        case "RS256" -> "SHA256withRSA";
                        default -> "RSASSA-PSS";
                    });
            if (algorithm.equals("PS256")) {
                verifier.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            verifier.initVerify(pair.getPublic());
            verifier.update(content);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] unsigned = bytes.length > 1 && bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }
}
