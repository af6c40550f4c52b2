package dev.hookbench.signature.scheme;

import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;
import java.util.List;
import java.util.stream.Stream;

/** What Convoy's project settings decide: header name, hash and encoding. */
final class ConvoyOptions {
    /** What simple signatures can be set to. */
    static final List<SchemeOption> OF_SIMPLE = List.of(
            SchemeOption.text("header", SignaturePlan.DEFAULT_HEADER),
            SchemeOption.choice("hash", "SHA256", "SHA512"),
            SchemeOption.choice("encoding", "hex", "base64"));

    /** What advanced signatures can be set to. */
    static final List<SchemeOption> OF_ADVANCED = Stream.concat(
                    OF_SIMPLE.stream(), Stream.of(SchemeOption.text("versions", "")))
            .toList();

    private ConvoyOptions() {}

    /** Option {@code header}, by default {@code X-Convoy-Signature}. */
    static String header(SchemeSettings settings) {
        return HeaderOption.of(settings, SignaturePlan.DEFAULT_HEADER);
    }

    /** Options {@code hash} ({@code SHA256}, {@code SHA512}) and {@code encoding} ({@code hex}, {@code base64}). */
    static Recipe recipe(SchemeSettings settings) {
        return recipe(settings.option("hash", "SHA256"), settings.option("encoding", "hex"));
    }

    /**
     * Option {@code versions}, the project's {@code signature.versions}: {@code hash/encoding} with commas between, {@code v1}
     * first; without it the one of {@link #recipe}.
     */
    static List<Recipe> versions(SchemeSettings settings) {
        String versions = settings.option("versions", "");
        return versions.isEmpty()
                ? List.of(recipe(settings))
                : Stream.of(versions.split(","))
                        .map(version -> version.split("/", 2))
                        .map(parts -> recipe(parts[0], parts[parts.length - 1]))
                        .toList();
    }

    private static Recipe recipe(String hash, String encoding) {
        return new Recipe(hash(hash), encoding(encoding));
    }

    private static Hash hash(String name) {
        return switch (name) {
            case "SHA256" -> Hash.SHA256;
            case "SHA512" -> Hash.SHA512;
            default -> throw new IllegalArgumentException("hash: \"" + name + "\" is not known; use SHA256 or SHA512");
        };
    }

    private static Encoding encoding(String name) {
        return switch (name) {
            case "hex" -> Encoding.HEX;
            case "base64" -> Encoding.BASE64;
            default -> throw new IllegalArgumentException("encoding: \"" + name + "\" is not known; use hex or base64");
        };
    }
}
