package dev.hookbench.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A secret that shows itself only when asked by {@link #reveal()}: its text form is always {@code ***}. */
public final class SecretText {
    private final String value;

    private SecretText(String value) {
        this.value = value;
    }

    /** The secret with that text, kept as it is: no trimming, no decoding. */
    public static SecretText of(String value) {
        return new SecretText(value);
    }

    /** The secret itself. Call it only where it is used: signing, comparing, storing, showing on demand. */
    public String reveal() {
        return value;
    }

    /** The secret with all but its last four characters replaced; secrets under twelve characters show none. */
    public String masked() {
        int prefix = value.startsWith("whsec_") ? "whsec_".length() : 0;
        String shown = value.length() - prefix < 12 ? "" : value.substring(value.length() - 4);
        return value.substring(0, prefix) + "••••••••" + shown;
    }

    /** Whether the text is empty. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretText secret
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
