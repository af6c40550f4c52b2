package dev.hookbench.store;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Authentication.ApiKey;
import dev.hookbench.domain.endpoint.Authentication.Basic;
import dev.hookbench.domain.endpoint.Authentication.Bearer;
import dev.hookbench.domain.endpoint.Authentication.None;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.OAuth2.ClientAssertion;
import dev.hookbench.domain.endpoint.OAuth2.ExpiryUnit;
import dev.hookbench.domain.endpoint.OAuth2.FieldMapping;
import dev.hookbench.domain.endpoint.OAuth2.Proof;
import dev.hookbench.domain.endpoint.OAuth2.SharedSecret;
import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Authentication as a JSON text without its secret, which is kept sealed beside it. */
final class AuthenticationJson {
    private AuthenticationJson() {}

    static String write(Authentication authentication) {
        return new String(
                Json.write(
                        switch (authentication) {
                            case None _ -> Json.object("kind", "none");
                            case ApiKey key -> Json.object("kind", "api_key", "header_name", key.headerName());
                            case Basic basic -> Json.object("kind", "basic", "username", basic.username());
                            case Bearer _ -> Json.object("kind", "bearer");
                            case OAuth2 oauth2 -> object(oauth2);
                        }),
                StandardCharsets.UTF_8);
    }

    /** @param secret the one kept beside it; empty when it cannot be read */
    static Authentication read(String json, SecretText secret) {
        Map<String, @Nullable Object> object = Json.parseObject(json.getBytes(StandardCharsets.UTF_8));
        String kind = text(object, "kind");
        return switch (kind) {
            case "none" -> new None();
            case "api_key" -> new ApiKey(text(object, "header_name"), secret);
            case "basic" -> new Basic(text(object, "username"), secret);
            case "bearer" -> new Bearer(secret);
            case "oauth2" -> oauth2(object, secret);
            default -> throw new IllegalStateException("endpoints.authentication: unknown kind " + kind);
        };
    }

    private static Map<String, @Nullable Object> object(OAuth2 oauth2) {
        Map<String, @Nullable Object> object = Json.object(
                "kind", "oauth2",
                "url", oauth2.url(),
                "client_id", oauth2.clientId(),
                "grant_type", oauth2.grantType(),
                "scope", oauth2.scope(),
                "audience", oauth2.audience(),
                "access_token", oauth2.fields().accessToken(),
                "token_type", oauth2.fields().tokenType(),
                "expires_in", oauth2.fields().expiresIn(),
                "expiry_unit", oauth2.expiryUnit().name());
        if (oauth2.proof() instanceof ClientAssertion assertion) {
            object.put("algorithm", assertion.algorithm());
            object.put("issuer", assertion.issuer());
            object.put("subject", assertion.subject());
        }
        return object;
    }

    private static OAuth2 oauth2(Map<String, @Nullable Object> object, SecretText secret) {
        Proof proof = object.containsKey("algorithm")
                ? new ClientAssertion(
                        secret, text(object, "algorithm"), text(object, "issuer"), text(object, "subject"))
                : new SharedSecret(secret);
        return new OAuth2(
                text(object, "url"),
                text(object, "client_id"),
                proof,
                text(object, "grant_type"),
                text(object, "scope"),
                text(object, "audience"),
                new FieldMapping(text(object, "access_token"), text(object, "token_type"), text(object, "expires_in")),
                ExpiryUnit.valueOf(text(object, "expiry_unit")));
    }

    private static String text(Map<String, @Nullable Object> object, String name) {
        return String.valueOf(object.get(name));
    }
}
