package dev.hookbench.api.portal;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.access.ApiTokens;
import java.util.random.RandomGenerator;

/** Makes what opens a portal, in Convoy's shapes ({@code convoy.md} 8), and the hash by which it is found. */
final class PortalTokens {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int STATIC_LENGTH = 24;
    private static final int MASK_LENGTH = 16;
    private static final int SECRET_LENGTH = 64;

    private final RandomGenerator random;

    /** @param random must be fit for secrets */
    PortalTokens(RandomGenerator random) {
        this.random = random;
    }

    /** A token of 24 characters, 142 random bits. */
    SecretText fixed() {
        return SecretText.of(text(STATIC_LENGTH));
    }

    /** A key {@code PRT.<16>.<64>}. */
    SecretText refreshing() {
        return SecretText.of("PRT." + text(MASK_LENGTH) + "." + text(SECRET_LENGTH));
    }

    /** What a page holds while it is open; the prefix keeps it from being taken for one of the others. */
    SecretText session() {
        return SecretText.of("PSN." + text(SECRET_LENGTH));
    }

    /** What opens a page once. */
    SecretText code() {
        return SecretText.of("PCD." + text(SECRET_LENGTH));
    }

    /** The hash by which tokens are found, as of API keys. */
    static String hash(SecretText token) {
        return ApiTokens.hash(token.reveal());
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
