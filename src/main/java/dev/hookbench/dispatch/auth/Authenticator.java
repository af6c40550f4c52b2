package dev.hookbench.dispatch.auth;

import dev.hookbench.dispatch.http.HttpSender;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.Ids;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Authentication.ApiKey;
import dev.hookbench.domain.endpoint.Authentication.Basic;
import dev.hookbench.domain.endpoint.Authentication.Bearer;
import dev.hookbench.domain.endpoint.Authentication.None;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.TokenCommands.TokenTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/** Makes the headers that show an endpoint who Hookbench is; for OAuth 2 it fetches and keeps the tokens. It blocks. */
public final class Authenticator {
    private static final String AUTHORIZATION = "Authorization";
    private static final String MASK = SecretText.of("").masked();
    private static final Duration TEST_TIMEOUT = Duration.ofSeconds(30);
    private static final String UNREADABLE = "endpoint authentication configured but could not be applied: its secret"
            + " cannot be read. Enter it again in the endpoint.";

    private final TokenFetcher fetcher;
    private final TokenCache tokens;

    /** @param userAgent of requests to token endpoints */
    public Authenticator(HttpSender sender, Clock clock, Ids ids, String userAgent) {
        fetcher = new TokenFetcher(sender, clock, ids, userAgent);
        tokens = new TokenCache(clock);
    }

    /** What goes out to {@code endpoint} now. */
    public Credential credential(Endpoint endpoint) {
        return switch (endpoint.authentication()) {
            case None _ -> ready(Headers.none());
            case ApiKey key ->
                fixed(
                        key.headerValue(),
                        Headers.of(key.headerName(), key.headerValue().reveal()));
            case Basic basic -> ready(Headers.of(AUTHORIZATION, basic(basic)));
            case Bearer bearer ->
                fixed(
                        bearer.token(),
                        Headers.of(AUTHORIZATION, "Bearer " + bearer.token().reveal()));
            case OAuth2 oauth2 -> token(endpoint, oauth2);
        };
    }

    /** Forgets what an endpoint refused by 401, so that the next attempt fetches a new token. */
    public void refused(Endpoint endpoint, Credential credential) {
        if (credential instanceof Credential.Ready ready) {
            ready.headers().first(AUTHORIZATION).ifPresent(value -> tokens.forget(endpoint.uid(), value));
        }
    }

    /** Fetches a token by checked settings and keeps nothing. */
    public TokenTest test(OAuth2 oauth2) {
        return switch (fetcher.fetch(oauth2, TEST_TIMEOUT)) {
            case Grant.Token token -> new TokenTest(true, token.value(), token.type(), token.expiresAt(), "", "");
            case Grant.Denied denied -> failed(denied.code(), denied.message());
            case Grant.Cut _ -> failed("", "Hookbench ends: test it again.");
        };
    }

    /** The headers as they are shown before anything is sent: masked, and no token is fetched. */
    public static Headers shown(Authentication authentication) {
        return switch (authentication) {
            case None _ -> Headers.none();
            case ApiKey key -> Headers.of(key.headerName(), key.headerValue().masked());
            case Basic _ -> Headers.of(AUTHORIZATION, "Basic " + MASK);
            case Bearer bearer ->
                Headers.of(AUTHORIZATION, "Bearer " + bearer.token().masked());
            case OAuth2 _ -> Headers.of(AUTHORIZATION, "Bearer " + MASK);
        };
    }

    /** Headers as sent, with what authenticates masked. */
    public static Headers recorded(Headers sent, Authentication authentication) {
        Headers shown = shown(authentication);
        return new Headers(sent.fields().stream()
                .map(field -> shown.first(field.name())
                        .map(mask -> new Header(field.name(), mask))
                        .orElse(field))
                .toList());
    }

    private Credential token(Endpoint endpoint, OAuth2 oauth2) {
        TokenCache.Kept kept = tokens.get(endpoint.uid(), oauth2, () -> fetcher.fetch(oauth2, endpoint.httpTimeout()));
        return switch (kept.grant()) {
            case Grant.Token token -> new Credential.Ready(Headers.of(AUTHORIZATION, token.credentials()), kept.kept());
            case Grant.Denied denied -> new Credential.Missing(denied.error(), denied.message());
            case Grant.Cut _ -> new Credential.Cut();
        };
    }

    private static TokenTest failed(String code, String message) {
        return new TokenTest(false, SecretText.of(""), "", null, code, message);
    }

    private static Credential fixed(SecretText secret, Headers headers) {
        return secret.isEmpty() ? new Credential.Missing(ErrorClass.BAD_REQUEST, UNREADABLE) : ready(headers);
    }

    private static Credential ready(Headers headers) {
        return new Credential.Ready(headers, false);
    }

    private static String basic(Basic basic) {
        String pair = basic.username() + ":" + basic.password().reveal();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
