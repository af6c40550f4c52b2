package dev.hookbench.signature;

import java.util.Base64;
import java.util.HexFormat;

/** How a digest is written in a header. */
enum Encoding {
    HEX("hex") {
        @Override
        String encode(byte[] digest) {
            return HexFormat.of().formatHex(digest);
        }
    },
    BASE64("base64") {
        @Override
        String encode(byte[] digest) {
            return Base64.getEncoder().encodeToString(digest);
        }
    };

    private final String label;

    Encoding(String label) {
        this.label = label;
    }

    /** Its name in settings and details. */
    String label() {
        return label;
    }

    /** Lower-case hex, or standard base64 with padding. */
    abstract String encode(byte[] digest);
}
