package dev.hookbench.dispatch.endpoint;

import dev.hookbench.dispatch.auth.SigningKey;
import dev.hookbench.dispatch.http.Destination;
import dev.hookbench.dispatch.http.HeaderRules;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Authentication.ApiKey;
import dev.hookbench.domain.endpoint.Authentication.Basic;
import dev.hookbench.domain.endpoint.Authentication.Bearer;
import dev.hookbench.domain.endpoint.Authentication.None;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.OAuth2.ClientAssertion;
import dev.hookbench.domain.endpoint.OAuth2.SharedSecret;
import java.util.Locale;
import java.util.Set;

/** Checks an authentication as typed; a secret is never repeated. */
final class AuthenticationCheck {
    private static final int MAX_TEXT = 2_048;

    private final Problems problems;

    AuthenticationCheck(Problems problems) {
        this.problems = problems;
    }

    /** @param signatureHeaders names that the signature uses, in lower case */
    void check(Authentication authentication, Set<String> signatureHeaders) {
        switch (authentication) {
            case None _ -> {}
            case ApiKey key -> apiKey(key, signatureHeaders);
            case Basic basic -> basic(basic);
            case Bearer bearer -> value("authentication.token", bearer.token(), "the token to send");
            case OAuth2 oauth2 -> oauth2(oauth2);
        }
    }

    /** The header that carries it, in lower case; none for no authentication. */
    static Set<String> headers(Authentication authentication) {
        return switch (authentication) {
            case None _ -> Set.of();
            case ApiKey key -> Set.of(key.headerName().toLowerCase(Locale.ROOT));
            case Basic _, Bearer _, OAuth2 _ -> Set.of("authorization");
        };
    }

    private void apiKey(ApiKey key, Set<String> signatureHeaders) {
        String field = "authentication.header_name";
        problems.headerName(field, key.headerName());
        if (signatureHeaders.contains(key.headerName().toLowerCase(Locale.ROOT))) {
            problems.add(
                    field,
                    key.headerName(),
                    field + " is \"" + key.headerName() + "\", which carries the signature: use another name.");
        }
        value("authentication.header_value", key.headerValue(), "the key to send");
    }

    private void basic(Basic basic) {
        String field = "authentication.username";
        if (basic.username().isEmpty() && basic.password().isEmpty()) {
            problems.add(field, "", field + " and password are empty: give at least one of them.");
        }
        problems.text(field, basic.username(), MAX_TEXT, false);
        if (basic.username().indexOf(':') >= 0) {
            problems.add(
                    field, basic.username(), field + " has a colon, which ends the name there (RFC 7617): remove it.");
        }
        if (basic.password().reveal().chars().anyMatch(Character::isISOControl)) {
            problems.add(
                    "authentication.password",
                    "",
                    "authentication.password has a control character, which RFC 7617 forbids: remove it.");
        }
    }

    private void value(String field, SecretText secret, String wanted) {
        if (secret.isEmpty()) {
            problems.add(field, "", field + " is empty: give " + wanted + ".");
        }
        HeaderRules.valueFault(secret.reveal()).ifPresent(fault -> problems.add(field, "", field + " " + fault));
    }

    void oauth2(OAuth2 oauth2) {
        problems.addAll(Destination.parse(oauth2.url()).reasons(), "url", "authentication.url");
        required("authentication.client_id", oauth2.clientId(), "the id that the authorization server gave");
        required("authentication.grant_type", oauth2.grantType(), OAuth2.CLIENT_CREDENTIALS);
        problems.text("authentication.scope", oauth2.scope(), MAX_TEXT, false);
        problems.text("authentication.audience", oauth2.audience(), MAX_TEXT, false);
        required("authentication.field_mapping.access_token", oauth2.fields().accessToken(), "access_token");
        required("authentication.field_mapping.token_type", oauth2.fields().tokenType(), "token_type");
        required("authentication.field_mapping.expires_in", oauth2.fields().expiresIn(), "expires_in");
        switch (oauth2.proof()) {
            case SharedSecret shared -> {
                if (shared.secret().isEmpty()) {
                    problems.add(
                            "authentication.client_secret",
                            "",
                            "authentication.client_secret is empty: give the secret of the client.");
                }
            }
            case ClientAssertion assertion -> assertion(assertion);
        }
    }

    private void assertion(ClientAssertion assertion) {
        if (!SigningKey.ALGORITHMS.contains(assertion.algorithm())) {
            problems.add(
                    "authentication.signing_algorithm",
                    assertion.algorithm(),
                    "authentication.signing_algorithm is \"" + assertion.algorithm()
                            + "\": use ES256, RS256 or PS256.");
            return;
        }
        problems.text("authentication.issuer", assertion.issuer(), MAX_TEXT, false);
        problems.text("authentication.subject", assertion.subject(), MAX_TEXT, false);
        String field = "authentication.signing_key";
        if (assertion.secret().isEmpty()) {
            problems.add(field, "", field + " is empty: give the private key as the JSON of a JWK.");
        } else {
            SigningKey.fault(assertion.secret(), assertion.algorithm())
                    .ifPresent(fault -> problems.add(field, "", field + " " + fault));
        }
    }

    private void required(String field, String value, String wanted) {
        if (value.isBlank()) {
            problems.add(field, value, field + " is empty: give " + wanted + ".");
        }
        problems.text(field, value, MAX_TEXT, false);
    }
}
