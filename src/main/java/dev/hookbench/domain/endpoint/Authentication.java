package dev.hookbench.domain.endpoint;

import dev.hookbench.domain.SecretText;

/** How Hookbench shows an endpoint who it is. */
public sealed interface Authentication
        permits Authentication.None, Authentication.ApiKey, Authentication.Basic, Authentication.Bearer, OAuth2 {
    /** The secret that is shown or that earns what is shown; empty for none, or when it cannot be read. */
    default SecretText secret() {
        return switch (this) {
            case None _ -> SecretText.of("");
            case ApiKey key -> key.headerValue();
            case Basic basic -> basic.password();
            case Bearer bearer -> bearer.token();
            case OAuth2 oauth2 -> oauth2.proof().secret();
        };
    }

    /** Nothing is shown. */
    record None() implements Authentication {}

    /** One header with a fixed value (Convoy's {@code api_key}). */
    record ApiKey(String headerName, SecretText headerValue) implements Authentication {}

    /** User name and password in {@code Authorization} (RFC 7617; Convoy's {@code basic_auth}). */
    record Basic(String username, SecretText password) implements Authentication {}

    /** A fixed token in {@code Authorization} (RFC 6750). */
    record Bearer(SecretText token) implements Authentication {}
}
