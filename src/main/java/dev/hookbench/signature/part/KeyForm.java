package dev.hookbench.signature.part;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** How the bytes of the key come from the secret as the user sees it. */
public enum KeyForm {
    /** The UTF-8 bytes of the secret, prefix and all. */
    TEXT("text") {
        @Override
        byte[] decode(String secret) {
            return secret.getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Base64, after {@code whsec_} where that is there. */
    BASE64("base64") {
        @Override
        byte[] decode(String secret) {
            return Base64.getDecoder().decode(withoutPrefix(secret));
        }
    },
    /** Pairs of hex digits. */
    HEX("hex") {
        @Override
        byte[] decode(String secret) {
            return HexFormat.of().parseHex(secret);
        }
    },
    /** Base64 after {@code whsec_}, text without it, as OpenAI's library has it. */
    BASE64_IF_PREFIXED("base64") {
        @Override
        byte[] decode(String secret) {
            return secret.startsWith(PREFIX) ? BASE64.decode(secret) : TEXT.decode(secret);
        }
    },
    /** Text whose HTML entities are characters, as WooCommerce stores it. */
    ENTITIES("text") {
        @Override
        byte[] decode(String secret) {
            return TEXT.decode(secret.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#039;", "'")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&"));
        }
    };

    /** What secrets of Standard Webhooks and of Stripe begin with. */
    static final String PREFIX = "whsec_";

    /** The forms that a secret is mistaken to have. */
    static final List<KeyForm> USUAL = List.of(TEXT, BASE64, HEX);

    private final String label;

    KeyForm(String label) {
        this.label = label;
    }

    /** Its name in details. */
    String label() {
        return label;
    }

    /** Whether the secret is used as it is seen. */
    boolean isText() {
        return label.equals(TEXT.label);
    }

    /** The key, or nothing where the secret cannot be one: it is empty or not of this form. */
    Optional<byte[]> key(String secret) {
        try {
            return Optional.of(decode(secret)).filter(key -> key.length > 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with a secret that {@link #key} gave nothing for, and the cure. */
    String complaint(String secret) {
        return withoutPrefix(secret).isEmpty()
                ? "is empty; paste the whole secret"
                : "is not " + label + "; paste it as the provider shows it";
    }

    /** The secret without {@code whsec_}. */
    static String withoutPrefix(String secret) {
        return secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
    }

    abstract byte[] decode(String secret);
}
