package dev.hookbench.signature;

import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.signature.SchemeSettings;
import java.util.List;
import java.util.stream.Stream;

/** What Convoy's project settings decide: header name, hash and encoding. */
final class ConvoyOptions {
    private ConvoyOptions() {}

    /** Option {@code header}, by default {@code X-Convoy-Signature}. */
    static String header(SchemeSettings settings) {
        String name = settings.options().getOrDefault("header", SignaturePlan.DEFAULT_HEADER);
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw new IllegalArgumentException(
                    "header: \"" + name + "\" is not a header name; use letters, digits and hyphens");
        }
        return name;
    }

    /** Options {@code hash} ({@code SHA256}, {@code SHA512}) and {@code encoding} ({@code hex}, {@code base64}). */
    static Recipe recipe(SchemeSettings settings) {
        return new Recipe(hash(settings), encoding(settings), KeyForm.TEXT);
    }

    /**
     * Option {@code versions}, the project's {@code signature.versions}: {@code hash/encoding} with commas between, {@code v1}
     * first; without it the one of {@link #recipe}.
     */
    static List<Recipe> versions(SchemeSettings settings) {
        String versions = settings.options().get("versions");
        return versions == null
                ? List.of(recipe(settings))
                : Stream.of(versions.split(","))
                        .map(version -> version.split("/", 2))
                        .map(parts -> new Recipe(hash(parts[0]), encoding(parts[parts.length - 1]), KeyForm.TEXT))
                        .toList();
    }

    private static Hash hash(SchemeSettings settings) {
        return hash(settings.options().getOrDefault("hash", "SHA256"));
    }

    private static Hash hash(String name) {
        return switch (name) {
            case "SHA256" -> Hash.SHA256;
            case "SHA512" -> Hash.SHA512;
            default -> throw new IllegalArgumentException("hash: \"" + name + "\" is not known; use SHA256 or SHA512");
        };
    }

    private static Encoding encoding(SchemeSettings settings) {
        return encoding(settings.options().getOrDefault("encoding", "hex"));
    }

    private static Encoding encoding(String name) {
        return switch (name) {
            case "hex" -> Encoding.HEX;
            case "base64" -> Encoding.BASE64;
            default -> throw new IllegalArgumentException("encoding: \"" + name + "\" is not known; use hex or base64");
        };
    }
}
