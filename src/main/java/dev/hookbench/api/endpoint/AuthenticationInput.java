package dev.hookbench.api.endpoint;

import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.OAuth2.ClientAssertion;
import dev.hookbench.domain.endpoint.OAuth2.ExpiryUnit;
import dev.hookbench.domain.endpoint.OAuth2.FieldMapping;
import dev.hookbench.domain.endpoint.OAuth2.Proof;
import dev.hookbench.domain.endpoint.OAuth2.SharedSecret;
import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how an endpoint is to authenticate; what is sound is judged by the command. */
final class AuthenticationInput {
    private static final List<String> TYPES = List.of("api_key", "basic_auth", "oauth2", "bearer");
    private static final List<String> PROOFS = List.of("shared_secret", "client_assertion");

    private AuthenticationInput() {}

    /** The authentication in {@code body}; null where the field is absent, none where it is null or has no type. */
    static @Nullable Authentication read(JsonInput body) {
        if (!body.has("authentication")) {
            return null;
        }
        JsonInput json = body.object("authentication").orElse(null);
        if (json == null || json.text("type").orElse("").isEmpty()) {
            return new Authentication.None();
        }
        String type = json.choice("type", TYPES).orElseThrow();
        JsonInput of = json.object(type)
                .orElseThrow(() -> BadInput.ofBody(
                        "authentication." + type + " is missing: give its settings, or leave authentication out."));
        return switch (type) {
            case "api_key" -> new Authentication.ApiKey(text(of, "header_name"), secret(of, "header_value"));
            case "basic_auth" -> new Authentication.Basic(text(of, "username"), secret(of, "password"));
            case "bearer" -> new Authentication.Bearer(secret(of, "token"));
            default -> oauth2(of);
        };
    }

    /** The settings of OAuth 2. */
    static OAuth2 oauth2(JsonInput json) {
        FieldMapping standard = FieldMapping.standard();
        JsonInput fields = json.object("field_mapping").orElse(json);
        boolean mapped = fields != json;
        List<String> units =
                Arrays.stream(ExpiryUnit.values()).map(ApiText::lower).toList();
        String unit = json.choice("expiry_time_unit", units).orElse("seconds");
        return new OAuth2(
                text(json, "url"),
                text(json, "client_id"),
                proof(json),
                json.text("grant_type").filter(type -> !type.isEmpty()).orElse(OAuth2.CLIENT_CREDENTIALS),
                text(json, "scope"),
                text(json, "audience"),
                mapped
                        ? new FieldMapping(
                                or(fields, "access_token", standard.accessToken()),
                                or(fields, "token_type", standard.tokenType()),
                                or(fields, "expires_in", standard.expiresIn()))
                        : standard,
                ExpiryUnit.values()[units.indexOf(unit)]);
    }

    private static Proof proof(JsonInput json) {
        String type = json.choice("authentication_type", PROOFS).orElse("shared_secret");
        return type.equals("shared_secret")
                ? new SharedSecret(secret(json, "client_secret"))
                : new ClientAssertion(
                        key(json),
                        or(json, "signing_algorithm", ClientAssertion.DEFAULT_ALGORITHM),
                        text(json, "issuer"),
                        text(json, "subject"));
    }

    /** Convoy takes the JWK as an object; its text is taken too. */
    private static SecretText key(JsonInput json) {
        return json.value("signing_key") instanceof Map<?, ?> jwk
                ? SecretText.of(new String(Json.write(jwk), StandardCharsets.UTF_8))
                : secret(json, "signing_key");
    }

    private static String or(JsonInput json, String field, String other) {
        return json.text(field).filter(text -> !text.isEmpty()).orElse(other);
    }

    private static String text(JsonInput json, String field) {
        return json.text(field).orElse("");
    }

    private static SecretText secret(JsonInput json, String field) {
        return SecretText.of(text(json, field));
    }
}
