package dev.hookbench.api.endpoint;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.ApiText;
import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.endpoint.TokenCommands;
import dev.hookbench.domain.endpoint.TokenCommands.TokenTest;
import dev.hookbench.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The route that tries OAuth 2 settings before they are kept ({@code convoy.md} 10.2). */
public final class TokenTestRoutes {
    private static final String OF_ENDPOINTS = "authentication.";
    private static final Schema RESULT = Schema.object()
            .has("success", Schema.flag())
            .has("access_token", Schema.text().says("Masked; empty without success."))
            .has("token_type", Schema.text())
            .has("expires_at", Schema.time().orNull())
            .has("error", Schema.text().says("The token endpoint's own code."))
            .has("message", Schema.text().says("Why there is no token, and the cure."))
            .named("TokenTest");

    private final TokenCommands tokens;

    /** @param tokens tries the settings */
    public TokenTestRoutes(TokenCommands tokens) {
        this.tokens = tokens;
    }

    /** Its part of the table. */
    public List<Route> routes() {
        return RouteList.convoy(ApiTag.ENDPOINTS)
                .add(
                        "POST",
                        "/endpoints/oauth2/test",
                        Scope.ADMIN,
                        this::test,
                        Operation.named("testOAuth2Connection", "Fetch a token by OAuth 2 settings, and keep nothing")
                                .takes(Schema.object().has("oauth2", AuthenticationJson.OAUTH2))
                                .answers(200, RESULT))
                .routes();
    }

    private ApiResponse test(ApiRequest request) {
        JsonInput settings = request.json()
                .object("oauth2")
                .orElseThrow(() -> BadInput.ofBody(
                        "oauth2 is missing: give url, client_id and client_secret, or a client assertion's key."));
        return ApiResponse.of(
                named(tokens.test(AuthenticationInput.oauth2(settings))),
                result -> ApiResponse.ok(
                        result.success() ? "OAuth2 connection test successful" : "OAuth2 connection test failed",
                        json(result)));
    }

    /** Problems that name the fields as they are called here. */
    private static Outcome<TokenTest> named(Outcome<TokenTest> outcome) {
        return switch (outcome) {
            case Outcome.Done<TokenTest> done -> done;
            case Outcome.Refused<TokenTest> refused ->
                Outcome.refused(refused.problems().stream()
                        .map(problem -> new Problem(here(problem.field()), problem.value(), here(problem.message())))
                        .toList());
        };
    }

    private static String here(String text) {
        return text.startsWith(OF_ENDPOINTS) ? "oauth2." + text.substring(OF_ENDPOINTS.length()) : text;
    }

    private static Map<String, @Nullable Object> json(TokenTest result) {
        return Json.object(
                "success", result.success(),
                "access_token", result.success() ? result.accessToken().masked() : "",
                "token_type", result.tokenType(),
                "expires_at", ApiText.time(result.expiresAt()),
                "error", result.error(),
                "message", result.message());
    }
}
