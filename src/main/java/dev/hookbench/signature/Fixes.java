package dev.hookbench.signature;

import dev.hookbench.domain.signature.Fix;
import dev.hookbench.domain.signature.Fix.Line;
import dev.hookbench.domain.signature.Verdict.Invalid;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to change for each cause, from {@code /signature/fixes.properties}. */
final class Fixes {
    private static final String USUAL_HASH = "sha256";
    private static final Pattern OTHER_HASH = Pattern.compile("[a-z0-9]+_instead_of_(md5|sha1|sha256|sha384|sha512)");

    private final Properties texts = new Properties();

    Fixes() {
        try (InputStream in = Objects.requireNonNull(Fixes.class.getResourceAsStream("/signature/fixes.properties"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the program cannot be read", e);
        }
    }

    /** The fix for that finding; its own explanation where there is nothing more to say. */
    Fix of(Invalid invalid) {
        String cause = cause(invalid);
        if (cause.isEmpty()) {
            return new Fix(invalid.explanation(), List.of());
        }
        Matcher other = OTHER_HASH.matcher(Objects.requireNonNullElse(invalid.detail(), ""));
        String hash = other.matches() ? other.group(1) : USUAL_HASH;
        return new Fix(text(cause, hash), lines(cause, hash));
    }

    private static String cause(Invalid invalid) {
        String detail = Objects.requireNonNullElse(invalid.detail(), "");
        return switch (invalid.reason()) {
            case "body_altered" -> "raw_body";
            case "url_mismatch" -> "url";
            case "wrong_algorithm" -> OTHER_HASH.matcher(detail).matches() ? "hash" : "";
            case "wrong_encoding" -> encoding(detail);
            case "timestamp_outside_tolerance" -> detail.equals("timestamp_milliseconds") ? "seconds" : "clock";
            case "wrong_secret" -> secret(detail);
            default -> "";
        };
    }

    private static String encoding(String detail) {
        return switch (detail) {
            case "uppercase_hex", "base64_instead_of_hex" -> "hex_digest";
            case "hex_instead_of_base64", "base64url_instead_of_base64", "padding_missing" -> "base64_digest";
            default -> "";
        };
    }

    private static String secret(String detail) {
        return switch (detail) {
            case "secret_trailing_newline", "secret_surrounding_whitespace", "secret_quoted" -> "trim";
            case "secret_base64_decoded",
                    "secret_hex_decoded",
                    "secret_prefix_stripped",
                    "secret_prefix_not_stripped" -> "text_key";
            case "secret_not_base64_decoded" -> "base64_key";
            case "secret_not_hex_decoded" -> "hex_key";
            default -> "";
        };
    }

    private List<Line> lines(String cause, String hash) {
        List<Line> lines = new ArrayList<>();
        for (int i = 1; texts.containsKey(cause + "." + i); i++) {
            String[] parts = text(cause + "." + i, hash).split("\\|", 3);
            lines.add(new Line(parts[0], parts[1], parts[2]));
        }
        return lines;
    }

    private String text(String key, String hash) {
        return texts.getProperty(key, "").replace("{hash}", hash).replace("{HASH}", hash.toUpperCase(Locale.ROOT));
    }
}
