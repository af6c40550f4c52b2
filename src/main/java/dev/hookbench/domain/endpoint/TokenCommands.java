package dev.hookbench.domain.endpoint;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.SecretText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Trying OAuth 2 settings before they are kept. */
public interface TokenCommands {
    /**
     * Fetches a token by those settings, as a delivery would, and keeps nothing; refused if they are incomplete. Waits for
     * the network: never call it on the FX thread.
     */
    Outcome<TokenTest> test(OAuth2 oauth2);

    /**
     * What came of it (Convoy's {@code POST endpoints/oauth2/test}).
     *
     * @param accessToken empty without success; show it masked
     * @param expiresAt null when the token endpoint did not tell
     * @param error the token endpoint's own error code; empty for none
     * @param message why there is no token, and the cure; empty on success
     */
    record TokenTest(
            boolean success,
            SecretText accessToken,
            String tokenType,
            @Nullable Instant expiresAt,
            String error,
            String message) {}
}
