package dev.hookbench.signature.part;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** How a digest is written in a header. */
public enum Encoding {
    /** Lower-case hex. */
    HEX("hex", "lower-case hex") {
        @Override
        public String encode(byte[] digest) {
            return HexFormat.of().formatHex(digest);
        }

        @Override
        byte[] bytes(String text) {
            return HexFormat.of().parseHex(text);
        }
    },
    /** Standard base64 with padding. */
    BASE64("base64", "standard base64 with padding") {
        @Override
        public String encode(byte[] digest) {
            return Base64.getEncoder().encodeToString(digest);
        }

        @Override
        byte[] bytes(String text) {
            return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
        }
    },
    /** URL-safe base64 without padding, as in a JWT (RFC 7515). */
    BASE64_URL("base64url", "URL-safe base64 without padding") {
        @Override
        public String encode(byte[] digest) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        }

        @Override
        byte[] bytes(String text) {
            return Base64.getUrlDecoder().decode(text);
        }
    },
    /** The bytes as they are, for secrets that are sent themselves. */
    PLAIN("text", "text") {
        @Override
        public String encode(byte[] digest) {
            return new String(digest, StandardCharsets.UTF_8);
        }

        @Override
        byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    };

    private final String label;
    private final String words;

    Encoding(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** Its name in settings and details. */
    String label() {
        return label;
    }

    /** Its name for people. */
    String words() {
        return words;
    }

    /** The digest as it stands in the header. */
    public abstract String encode(byte[] digest);

    /** Throws IllegalArgumentException for what is not of this encoding. */
    abstract byte[] bytes(String text);

    /** The bytes of that text, in either case of hex and either alphabet of base64. */
    public Optional<byte[]> decode(String text) {
        try {
            return Optional.of(bytes(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The encoding of that name. */
    public static Encoding named(String name) {
        return switch (name) {
            case "hex" -> HEX;
            case "base64" -> BASE64;
            case "base64url" -> BASE64_URL;
            default -> throw new IllegalArgumentException("encoding: \"" + name + "\" is not known; use hex or base64");
        };
    }
}
