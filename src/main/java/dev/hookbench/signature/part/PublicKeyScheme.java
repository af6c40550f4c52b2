package dev.hookbench.signature.part;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.SchemeSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A scheme with a key pair: the public key, or the certificate, is a setting or stands where secrets stand. */
public interface PublicKeyScheme extends SignatureScheme {
    /** Name of the option with the public key. */
    String PUBLIC_KEY = "publicKey";

    /** Name of the option with the certificate. */
    String CERTIFICATE = "certificatePem";

    /** What the key is called, for messages. */
    default String keyName() {
        return "public key";
    }

    @Override
    default SchemeProfile.Group group() {
        return SchemeProfile.Group.PUBLIC_KEY;
    }

    @Override
    default List<SchemeOption> options() {
        return List.of(SchemeOption.key(PUBLIC_KEY));
    }

    @Override
    default boolean hasSecrets() {
        return false;
    }

    @Override
    default Optional<String> missing(SchemeSettings settings) {
        return keys(settings).isEmpty()
                ? Optional.of("No " + keyName() + " is set. Enter the " + keyName() + " that the provider shows.")
                : Optional.empty();
    }

    /** The public keys as the user gave them. */
    static List<String> keys(SchemeSettings settings) {
        List<String> options = Stream.of(PUBLIC_KEY, CERTIFICATE)
                .map(name -> settings.option(name, ""))
                .filter(key -> !key.isBlank())
                .toList();
        return options.isEmpty()
                ? settings.secrets().stream()
                        .map(SecretText::reveal)
                        .filter(key -> !key.isBlank())
                        .toList()
                : options;
    }

    /**
     * The private key to sign with, the newest.
     *
     * @throws IllegalArgumentException if there is none
     */
    static String privateKey(SchemeSettings settings) {
        return settings.secrets().stream()
                .map(SecretText::reveal)
                .filter(key -> !key.isBlank())
                .reduce((_, last) -> last)
                .orElseThrow(() ->
                        new IllegalArgumentException("secrets: there is no private key; set the one to sign with"));
    }
}
