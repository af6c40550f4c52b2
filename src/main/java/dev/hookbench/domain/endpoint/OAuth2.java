package dev.hookbench.domain.endpoint;

import dev.hookbench.domain.SecretText;

/**
 * A token in {@code Authorization}, fetched from a token endpoint (RFC 6749, 4.4; Convoy's {@code oauth2}).
 *
 * @param url of the token endpoint
 * @param proof how the client shows the token endpoint who it is
 * @param grantType default {@code client_credentials}
 * @param scope empty to send none
 * @param audience empty to send none
 * @param fields what the members of the answer are called
 * @param expiryUnit what the answer's life time counts
 */
public record OAuth2(
        String url,
        String clientId,
        Proof proof,
        String grantType,
        String scope,
        String audience,
        FieldMapping fields,
        ExpiryUnit expiryUnit)
        implements Authentication {
    /** The grant that needs no person. */
    public static final String CLIENT_CREDENTIALS = "client_credentials";

    /** How the client shows the token endpoint who it is. */
    public sealed interface Proof {
        /** The secret kept for it (the stored or typed one; empty when it cannot be read). */
        SecretText secret();
    }

    /** Convoy's {@code shared_secret}: {@code client_secret} in the form. */
    public record SharedSecret(SecretText secret) implements Proof {}

    /**
     * Convoy's {@code client_assertion}: a signed JWT in the form (RFC 7523).
     *
     * @param secret the private key as the JSON of a JWK
     * @param algorithm {@code ES256}, {@code RS256} or {@code PS256}
     * @param issuer empty for the client id
     * @param subject empty for the client id
     */
    public record ClientAssertion(SecretText secret, String algorithm, String issuer, String subject) implements Proof {
        /** What signs unless told otherwise. */
        public static final String DEFAULT_ALGORITHM = "ES256";
    }

    /** The names of the members of a token endpoint's answer. */
    public record FieldMapping(String accessToken, String tokenType, String expiresIn) {
        /** As RFC 6749, 5.1 has it. */
        public static FieldMapping standard() {
            return new FieldMapping("access_token", "token_type", "expires_in");
        }
    }

    /** What the life time in an answer counts. */
    public enum ExpiryUnit {
        /** As RFC 6749, 5.1 has it. */
        SECONDS,
        /** Thousandths of a second. */
        MILLISECONDS,
        /** Sixty seconds each. */
        MINUTES,
        /** Sixty minutes each. */
        HOURS
    }

    /** Client credentials with all else by default. */
    public static OAuth2 of(String url, String clientId, Proof proof) {
        return new OAuth2(
                url, clientId, proof, CLIENT_CREDENTIALS, "", "", FieldMapping.standard(), ExpiryUnit.SECONDS);
    }
}
