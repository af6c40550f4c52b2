package dev.hookbench.dispatch.endpoint;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.SignaturePlan.Kind;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What a signing secret must look like, and making one. */
public final class SecretRules {
    static final int MAX_LENGTH = 256;

    private static final String PREFIX = "whsec_";
    private static final int MIN_KEY_BYTES = 24;
    private static final int MAX_KEY_BYTES = 64;
    private static final int GENERATED_KEY_BYTES = 32;
    private static final int GENERATED_LENGTH = 25;
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-";

    private final RandomGenerator random;

    /** @param random must be fit for secrets */
    public SecretRules(RandomGenerator random) {
        this.random = random;
    }

    /** A new secret: 25 characters as Convoy makes them, or {@code whsec_} with 32 bytes for Standard Webhooks. */
    public SecretText generate(Kind kind) {
        if (kind == Kind.STANDARD_WEBHOOKS) {
            byte[] key = new byte[GENERATED_KEY_BYTES];
            random.nextBytes(key);
            return SecretText.of(PREFIX + Base64.getEncoder().encodeToString(key));
        }
        StringBuilder text = new StringBuilder(GENERATED_LENGTH);
        for (int i = 0; i < GENERATED_LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return SecretText.of(text.toString());
    }

    /** What is wrong with a secret for that kind of signature, and the cure; the secret is not repeated. */
    public static Optional<String> fault(SecretText secret, Kind kind) {
        String value = secret.reveal();
        if (value.isBlank()) {
            return Optional.of("secret is blank: give one, or leave it out to have one generated.");
        }
        if (value.length() > MAX_LENGTH) {
            return Optional.of(
                    "secret has " + value.length() + " characters: shorten it to at most " + MAX_LENGTH + ".");
        }
        return kind == Kind.STANDARD_WEBHOOKS ? standardWebhooksFault(value) : Optional.empty();
    }

    private static Optional<String> standardWebhooksFault(String value) {
        try {
            String text = value.startsWith(PREFIX) ? value.substring(PREFIX.length()) : value;
            int bytes = Base64.getDecoder().decode(text).length;
            return bytes >= MIN_KEY_BYTES && bytes <= MAX_KEY_BYTES
                    ? Optional.empty()
                    : Optional.of(("secret holds %d bytes, Standard Webhooks wants %d to %d:"
                                    + " give whsec_ followed by the base64 of that many bytes, or have one generated.")
                            .formatted(bytes, MIN_KEY_BYTES, MAX_KEY_BYTES));
        } catch (IllegalArgumentException e) {
            return Optional.of("secret is not a Standard Webhooks secret:"
                    + " give whsec_ followed by the base64 of 24 to 64 bytes, or have one generated.");
        }
    }
}
