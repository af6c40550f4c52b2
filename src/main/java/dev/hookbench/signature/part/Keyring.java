package dev.hookbench.signature.part;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme's signatures must fit under some settings.
 *
 * @param recipe how digests are made; null for public keys
 * @param locks one per secret or key in the settings' order; empty where a secret can be no key
 * @param rivals locks that signatures fit when the sender takes the wrong algorithm
 */
public record Keyring(
        Encoding encoding, boolean asBytes, @Nullable Recipe recipe, List<Optional<Lock>> locks, List<Rival> rivals) {
    /** A lock that should not fit, and what it means when it does. */
    public record Rival(Finding finding, Lock lock) {}

    /** The settings' secrets under that recipe. */
    public static Keyring of(Recipe recipe, SchemeSettings settings) {
        List<Optional<Lock>> locks = new ArrayList<>(settings.secrets().size());
        for (SecretText secret : settings.secrets()) {
            locks.add(recipe.lock(secret.reveal()));
        }
        return new Keyring(recipe.encoding(), recipe.asBytes(), recipe, locks, List.of());
    }

    /** These public keys, with signatures written that way. */
    public static Keyring of(Encoding encoding, List<PublicLock> keys, Rival... rivals) {
        List<Optional<Lock>> locks =
                keys.stream().map(key -> Optional.<Lock>of(key)).toList();
        return new Keyring(encoding, true, null, locks, List.of(rivals));
    }

    /** The same without the key itself: a hash that anybody can compute. */
    static Keyring open(Hash hash, Encoding encoding) {
        return new Keyring(
                encoding, false, null, List.of(Optional.of(new MacLock(hash, Keying.PREFIX, new byte[0]))), List.of());
    }

    /** What that lock expects, as it is written; empty where the secret is no key or the signature cannot be computed. */
    String expected(int lock, Content content) {
        return locks.get(lock)
                .flatMap(key -> key.expected(content))
                .map(encoding::encode)
                .orElse("");
    }

    /** Whether a received value is what that lock expects, strictly as the provider compares. */
    boolean matches(int lock, Content content, String expected, String received) {
        if (!expected.isEmpty() && !asBytes) {
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8), received.getBytes(StandardCharsets.UTF_8));
        }
        return locks.get(lock)
                .flatMap(key -> encoding.decode(received).filter(bytes -> key.fits(content, bytes)))
                .isPresent();
    }
}
