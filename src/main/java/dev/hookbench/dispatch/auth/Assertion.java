package dev.hookbench.dispatch.auth;

import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.OAuth2.ClientAssertion;
import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The signed JWT by which a client shows a token endpoint who it is (RFC 7523, 2.2 and 3). */
final class Assertion {
    /** What the form's {@code client_assertion_type} says. */
    static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Assertion() {}

    /**
     * The JWT for one request.
     *
     * @param id never used before
     */
    static String of(OAuth2 oauth2, ClientAssertion proof, String id, Instant now) throws GeneralSecurityException {
        SigningKey key = SigningKey.read(proof.secret(), proof.algorithm());
        Map<String, @Nullable Object> header = Json.object("alg", proof.algorithm(), "typ", "JWT");
        if (!key.keyId().isEmpty()) {
            header.put("kid", key.keyId());
        }
        Map<String, @Nullable Object> claims = Json.object(
                "iss", orElse(proof.issuer(), oauth2.clientId()),
                "sub", orElse(proof.subject(), oauth2.clientId()),
                "aud", oauth2.url(),
                "jti", id,
                "iat", now.getEpochSecond(),
                "exp", now.plus(LIFE).getEpochSecond());
        String content = BASE64.encodeToString(Json.write(header)) + "." + BASE64.encodeToString(Json.write(claims));
        return content + "." + BASE64.encodeToString(key.sign(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
