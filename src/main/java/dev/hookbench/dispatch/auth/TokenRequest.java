package dev.hookbench.dispatch.auth;

import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.OAuth2.ClientAssertion;
import dev.hookbench.domain.endpoint.OAuth2.SharedSecret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.StringJoiner;

/** The form that asks for a token (RFC 6749, 4.4.2 and 2.3.1; RFC 7523, 2.2). */
final class TokenRequest {
    private final StringJoiner fields = new StringJoiner("&");

    private TokenRequest() {}

    static byte[] of(OAuth2 oauth2, String id, Instant now) throws GeneralSecurityException {
        TokenRequest request = new TokenRequest();
        request.add("grant_type", oauth2.grantType());
        request.add("client_id", oauth2.clientId());
        switch (oauth2.proof()) {
            case SharedSecret shared ->
                request.add("client_secret", shared.secret().reveal());
            case ClientAssertion assertion -> {
                request.add("client_assertion_type", Assertion.TYPE);
                request.add("client_assertion", Assertion.of(oauth2, assertion, id, now));
            }
        }
        request.add("scope", oauth2.scope());
        request.add("audience", oauth2.audience());
        return request.fields.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void add(String name, String value) {
        if (!value.isEmpty()) {
            fields.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
