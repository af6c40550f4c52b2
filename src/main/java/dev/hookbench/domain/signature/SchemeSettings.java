package dev.hookbench.domain.signature;

import dev.hookbench.domain.SecretText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to check or make signatures: the scheme, its secrets, and what is not in the request.
 *
 * @param scheme the scheme's slug, for example {@code standard-webhooks}
 * @param secrets as shown to the user, oldest first; one that fits is enough
 * @param options settings by the reference's names, for example {@code hash}, {@code encoding}, {@code header},
 *     {@code publicKey}, {@code certificatePem}
 * @param tolerance greatest age; null for the scheme's own
 */
public record SchemeSettings(
        String scheme,
        List<SecretText> secrets,
        Map<String, String> options,
        @Nullable Duration tolerance) {
    public SchemeSettings {
        secrets = List.copyOf(secrets);
        options = Map.copyOf(options);
    }

    /** The scheme with these secrets and all else by default. */
    public static SchemeSettings of(String scheme, SecretText... secrets) {
        return new SchemeSettings(scheme, List.of(secrets), Map.of(), null);
    }

    /** That option, or the default where it is not set. */
    public String option(String name, String byDefault) {
        return options.getOrDefault(name, byDefault);
    }
}
