package dev.hookbench.dispatch.auth;

import dev.hookbench.domain.SecretText;
import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPrivateKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A private key given as a JWK (RFC 7517) with the algorithm it signs by (RFC 7518, 3.1).
 *
 * @param keyId the JWK's {@code kid}; empty for none
 */
public record SigningKey(PrivateKey key, String keyId, String algorithm) {
    /** What can sign. */
    public static final Set<String> ALGORITHMS = Set.of("ES256", "RS256", "PS256");

    private static final int SALT_BYTES = 32;
    private static final int MIN_RSA_BITS = 2_048;

    /**
     * Reads a key; the message of a fault never repeats it.
     *
     * @throws GeneralSecurityException saying what is wrong
     */
    public static SigningKey read(SecretText jwk, String algorithm) throws GeneralSecurityException {
        Map<String, @Nullable Object> members = members(jwk);
        String type = text(members, "kty");
        String wanted = algorithm.equals("ES256") ? "EC" : "RSA";
        if (!type.equals(wanted)) {
            throw new GeneralSecurityException("its kty is \"" + type + "\", " + algorithm + " wants " + wanted);
        }
        PrivateKey key = wanted.equals("EC") ? ellipticCurve(members) : rsa(members);
        return new SigningKey(key, text(members, "kid"), algorithm);
    }

    /** What is wrong with a key for that algorithm, and the cure. */
    public static Optional<String> fault(SecretText jwk, String algorithm) {
        try {
            read(jwk, algorithm).sign(new byte[] {1});
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.of("cannot be used (" + e.getMessage()
                    + "): give a private key as the JSON of a JWK with kty, kid and d.");
        }
    }

    /** A signature in the form of JWS: for ES256 the two numbers in 32 bytes each. */
    public byte[] sign(byte[] content) throws GeneralSecurityException {
        Signature signature = switch (algorithm) {
            case "ES256" -> Signature.getInstance("SHA256withECDSAinP1363Format");
            case "PS256" -> pss();
            default -> Signature.getInstance("SHA256withRSA");
        };
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    private static Signature pss() throws GeneralSecurityException {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT_BYTES, 1));
        return signature;
    }

    private static PrivateKey ellipticCurve(Map<String, @Nullable Object> members) throws GeneralSecurityException {
        if (!text(members, "crv").equals("P-256")) {
            throw new GeneralSecurityException("its crv is \"" + text(members, "crv") + "\", ES256 wants P-256");
        }
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
        BigInteger number = number(members, "d");
        if (number.signum() == 0 || number.compareTo(curve.getOrder()) >= 0) {
            throw new GeneralSecurityException("its d is no number of that curve");
        }
        return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(number, curve));
    }

    private static PrivateKey rsa(Map<String, @Nullable Object> members) throws GeneralSecurityException {
        BigInteger modulus = number(members, "n");
        if (modulus.bitLength() < MIN_RSA_BITS) {
            throw new GeneralSecurityException("its n has " + modulus.bitLength() + " bits, at least 2048 are wanted");
        }
        BigInteger exponent = number(members, "d");
        KeyFactory factory = KeyFactory.getInstance("RSA");
        return members.containsKey("qi")
                ? factory.generatePrivate(new RSAPrivateCrtKeySpec(
                        modulus,
                        number(members, "e"),
                        exponent,
                        number(members, "p"),
                        number(members, "q"),
                        number(members, "dp"),
                        number(members, "dq"),
                        number(members, "qi")))
                : factory.generatePrivate(new RSAPrivateKeySpec(modulus, exponent));
    }

    private static Map<String, @Nullable Object> members(SecretText jwk) throws GeneralSecurityException {
        try {
            return Json.parseObject(jwk.reveal().getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJson e) {
            // the parser's own words would repeat parts of the key
            throw new GeneralSecurityException("it is no JSON object");
        }
    }

    private static BigInteger number(Map<String, @Nullable Object> members, String name)
            throws GeneralSecurityException {
        String text = text(members, name);
        if (text.isEmpty()) {
            throw new GeneralSecurityException("its " + name + " is missing");
        }
        try {
            return new BigInteger(1, Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("its " + name + " is not base64url");
        }
    }

    private static String text(Map<String, @Nullable Object> members, String name) {
        return members.get(name) instanceof String text ? text : "";
    }
}
