package dev.hookbench.domain.signature;

import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import java.util.List;
import java.util.Optional;

/**
 * What a form must offer for a scheme.
 *
 * @param hasSecrets whether it takes secrets; the others take a public key or a certificate by option
 */
public record SchemeProfile(SchemeInfo info, Group group, boolean hasSecrets, List<SchemeOption> options) {
    public SchemeProfile {
        options = List.copyOf(options);
    }

    /** Where a scheme stands in a list of all. */
    public enum Group {
        /** Used by many senders, Hookbench among them. */
        STANDARD,
        /** One provider's, with a shared secret. */
        PROVIDER,
        /** One provider's, with a public key or a certificate. */
        PUBLIC_KEY,
        /** Written by the user. */
        OWN
    }

    /** The scheme's name in settings. */
    public String slug() {
        return info.slug();
    }

    /** That option, if the scheme has it. */
    public Optional<SchemeOption> option(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }
}
