package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.Freshness.Direction;
import dev.hookbench.signature.part.Freshness.Unit;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.KeyForm;
import dev.hookbench.signature.part.Recipe;
import java.util.List;

/**
 * The options of a scheme of one's own.
 *
 * @param header the header with the signature
 * @param format what it looks like: {@code {signature}} with text around it, and perhaps {@code {timestamp}} or {@code {id}}
 * @param content what is signed, of {@code {body}}, {@code {timestamp}}, {@code {id}}, {@code {method}}, {@code {url}},
 *     {@code {path}} and {@code {header:<name>}}
 * @param timestampHeader header with the time where the format has none; may be empty
 * @param idHeader the same for the id
 */
record CustomOptions(
        String header,
        Template format,
        Template content,
        String timestampHeader,
        String idHeader,
        Freshness freshness) {
    /** All that can be set. */
    static final List<SchemeOption> ALL = List.of(
            SchemeOption.text("header", "X-Signature"),
            SchemeOption.text("format", "{signature}"),
            SchemeOption.text("content", "{body}"),
            SchemeOption.choice("hash", "SHA256", "SHA1", "SHA384", "SHA512", "MD5"),
            SchemeOption.choice("encoding", "hex", "base64", "base64url"),
            SchemeOption.choice("key", "text", "base64", "hex"),
            SchemeOption.text("timestampHeader", ""),
            SchemeOption.choice("timestampUnit", "seconds", "milliseconds", "date"),
            SchemeOption.text("idHeader", ""),
            SchemeOption.url());

    static final String SIGNATURE = "signature";
    static final String TIMESTAMP = "timestamp";
    static final String ID = "id";
    static final String HEADER = "header:";
    private static final List<String> IN_CONTENT = List.of("body", TIMESTAMP, ID, "method", "url", "path", HEADER);
    private static final List<String> IN_FORMAT = List.of(SIGNATURE, TIMESTAMP, ID);

    /**
     * The options of these settings.
     *
     * @throws IllegalArgumentException naming the one that cannot be used
     */
    static CustomOptions of(SchemeSettings settings) {
        Template format = Template.parse("format", settings.option("format", "{signature}"), IN_FORMAT);
        if (!format.has(SIGNATURE)) {
            throw new IllegalArgumentException("format: it has no {signature}; write it where the digest stands");
        }
        return new CustomOptions(
                HeaderOption.of(settings, "X-Signature"),
                format,
                Template.parse("content", settings.option("content", "{body}"), IN_CONTENT),
                settings.option("timestampHeader", ""),
                settings.option("idHeader", ""),
                new Freshness(null, Direction.BOTH_WAYS, unit(settings.option("timestampUnit", "seconds")), false));
    }

    /** Options {@code hash}, {@code encoding} and {@code key}. */
    static Recipe recipe(SchemeSettings settings) {
        String name = settings.option("hash", "SHA256");
        Hash hash = Hash.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "hash: \"" + name + "\" is not known; use SHA256, SHA1, SHA384, SHA512 or MD5"));
        return new Recipe(
                hash, Encoding.named(settings.option("encoding", "hex")), key(settings.option("key", "text")));
    }

    private static KeyForm key(String name) {
        return switch (name) {
            case "text" -> KeyForm.TEXT;
            case "base64" -> KeyForm.BASE64;
            case "hex" -> KeyForm.HEX;
            default ->
                throw new IllegalArgumentException("key: \"" + name + "\" is not known; use text, base64 or hex");
        };
    }

    private static Unit unit(String name) {
        return switch (name) {
            case "seconds" -> Unit.SECONDS;
            case "milliseconds" -> Unit.MILLISECONDS;
            case "date" -> Unit.DATE;
            default ->
                throw new IllegalArgumentException(
                        "timestampUnit: \"" + name + "\" is not known; use seconds, milliseconds or date");
        };
    }

    /** Whether a time is signed or sent. */
    boolean isTimed() {
        return format.has(TIMESTAMP) || content.has(TIMESTAMP) || !timestampHeader.isEmpty();
    }
}
