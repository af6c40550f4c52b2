package dev.hookbench.ui.signatures;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.Fix;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Verification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, with what it was done by.
 *
 * @param owners whose the secrets of the settings are, where they were taken from what is stored; empty where they were typed
 * @param fix null where nothing is to be mended
 */
record CheckResult(
        SchemeSettings settings,
        String title,
        List<String> owners,
        Verification verification,
        @Nullable Fix fix,
        Instant now) {
    CheckResult {
        owners = List.copyOf(owners);
    }

    /** Whether the value that is expected gives a secret away, as with schemes that send the secret itself. */
    boolean expectsSecret() {
        return verification.checks().stream()
                .anyMatch(check -> secrets().anyMatch(secret -> check.expected().contains(secret.reveal())));
    }

    /** Whether those bytes are a secret, which some schemes put before the body. */
    boolean isSecret(byte[] bytes) {
        return secrets().anyMatch(secret -> Arrays.equals(bytes, secret.reveal().getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether anything in it is masked until it is revealed. */
    boolean holdsSecret() {
        return expectsSecret() || verification.signedContent().stream().anyMatch(part -> isSecret(part.bytes()));
    }

    private Stream<SecretText> secrets() {
        return settings.secrets().stream().filter(secret -> !secret.isEmpty());
    }
}
