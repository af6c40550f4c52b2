package dev.hookbench.dispatch.auth;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.ErrorClass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a token endpoint answered. */
sealed interface Grant {
    /**
     * A token.
     *
     * @param expiresAt null when it was not told
     */
    record Token(SecretText value, String type, @Nullable Instant expiresAt) implements Grant {
        /** As it stands in {@code Authorization}. */
        String credentials() {
            return type + " " + value.reveal();
        }
    }

    /**
     * No token.
     *
     * @param error {@link ErrorClass#BAD_REQUEST} when the settings are at fault, so that repeating is of no use
     * @param code the token endpoint's own error code, empty when it gave none
     * @param message why, and the cure
     */
    record Denied(ErrorClass error, String code, String message) implements Grant {}

    /** The program ends. */
    record Cut() implements Grant {}
}
