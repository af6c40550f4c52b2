package dev.hookbench.signature.part;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import java.util.Optional;

/** A scheme with a shared secret: it says how and where, the shared parts do the rest. */
public interface HmacScheme extends SignatureScheme {
    /**
     * Hash, encoding and key form under these settings.
     *
     * @throws IllegalArgumentException naming the option that is not known
     */
    Recipe recipe(SchemeSettings settings);

    @Override
    default Keyring keyring(SchemeSettings settings, SignedRequest request) {
        return Keyring.of(recipe(settings), settings);
    }

    @Override
    default Optional<String> missing(SchemeSettings settings) {
        if (settings.secrets().isEmpty()) {
            return Optional.of("No secret is set. Enter the secret that the sender signs with.");
        }
        for (SecretText secret : settings.secrets()) {
            if (!secret.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of("The secret is empty. Enter the secret that the sender signs with.");
    }
}
