package dev.hookbench.api.endpoint;

import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.OAuth2.ClientAssertion;
import dev.hookbench.domain.endpoint.OAuth2.SharedSecret;
import dev.hookbench.json.Json;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How endpoints authenticate, as the API gives it ({@code convoy.md} 1.4). */
final class AuthenticationJson {
    /** The form of OAuth 2 settings. */
    static final Schema OAUTH2 = Schema.object()
            .has("url", Schema.text())
            .has("client_id", Schema.text())
            .has("authentication_type", Schema.word("shared_secret", "client_assertion"))
            .may("client_secret", Schema.text())
            .may("signing_key", Schema.any())
            .may("signing_algorithm", Schema.text())
            .may("issuer", Schema.text())
            .may("subject", Schema.text())
            .may("grant_type", Schema.text())
            .may("scope", Schema.text())
            .may("audience", Schema.text())
            .may("field_mapping", Schema.map(Schema.text()))
            .may("expiry_time_unit", Schema.word("seconds", "milliseconds", "minutes", "hours"));

    /** Its form, given and answered. */
    static final Schema SCHEMA = Schema.object()
            .has("type", Schema.word("api_key", "basic_auth", "oauth2", "bearer"))
            .may("api_key", Schema.object().has("header_name", Schema.text()).has("header_value", Schema.text()))
            .may("basic_auth", Schema.object().has("username", Schema.text()).has("password", Schema.text()))
            .may("bearer", Schema.object().has("token", Schema.text()))
            .may("oauth2", OAUTH2)
            .named("EndpointAuthentication");

    private final Function<SecretText, String> shown;

    /** @param shown how a secret is given */
    AuthenticationJson(Function<SecretText, String> shown) {
        this.shown = shown;
    }

    /** The authentication, null for none. */
    @Nullable
    Map<String, @Nullable Object> of(Authentication authentication) {
        return switch (authentication) {
            case Authentication.None _ -> null;
            case Authentication.ApiKey key ->
                typed(
                        "api_key",
                        Json.object("header_name", key.headerName(), "header_value", shown.apply(key.headerValue())));
            case Authentication.Basic basic ->
                typed(
                        "basic_auth",
                        Json.object("username", basic.username(), "password", shown.apply(basic.password())));
            case Authentication.Bearer bearer -> typed("bearer", Json.object("token", shown.apply(bearer.token())));
            case OAuth2 oauth2 -> typed("oauth2", oauth2(oauth2));
        };
    }

    private static Map<String, @Nullable Object> typed(String type, Map<String, @Nullable Object> settings) {
        return Json.object("type", type, type, settings);
    }

    private Map<String, @Nullable Object> oauth2(OAuth2 oauth2) {
        Map<String, @Nullable Object> json = Json.object("url", oauth2.url(), "client_id", oauth2.clientId());
        switch (oauth2.proof()) {
            case SharedSecret secret -> {
                json.put("authentication_type", "shared_secret");
                json.put("client_secret", shown.apply(secret.secret()));
            }
            case ClientAssertion assertion -> {
                json.put("authentication_type", "client_assertion");
                json.put("signing_key", shown.apply(assertion.secret()));
                json.put("signing_algorithm", assertion.algorithm());
                json.put("issuer", assertion.issuer());
                json.put("subject", assertion.subject());
            }
        }
        json.put("grant_type", oauth2.grantType());
        json.put("scope", oauth2.scope());
        json.put("audience", oauth2.audience());
        json.put(
                "field_mapping",
                Json.object(
                        "access_token", oauth2.fields().accessToken(),
                        "token_type", oauth2.fields().tokenType(),
                        "expires_in", oauth2.fields().expiresIn()));
        json.put("expiry_time_unit", ApiText.lower(oauth2.expiryUnit()));
        return json;
    }
}
