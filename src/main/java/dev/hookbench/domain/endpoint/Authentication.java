package dev.hookbench.domain.endpoint;

import dev.hookbench.domain.SecretText;

/** How Hookbench shows an endpoint who it is. An open set: more kinds follow. */
public sealed interface Authentication {
    /** Nothing is shown. */
    record None() implements Authentication {}

    /** One header with a fixed value (Convoy's {@code api_key}). */
    record ApiKey(String headerName, SecretText headerValue) implements Authentication {}
}
