package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.Verification.SignedPart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The signed bytes, in named parts. */
public record Content(List<SignedPart> parts) {
    public static final String BODY = "body";
    static final String TIMESTAMP = "timestamp";
    static final String SEPARATOR = "separator";

    public Content {
        parts = List.copyOf(parts);
    }

    /** The body and nothing else. */
    public static Content ofBody(byte[] body) {
        return new Content(List.of(body(body)));
    }

    /** Those parts with nothing between them. */
    public static Content of(SignedPart... parts) {
        return new Content(List.of(parts));
    }

    /** The parts with the separator between them; an empty one is left out. */
    public static Content joined(String separator, List<SignedPart> parts) {
        List<SignedPart> joined = new ArrayList<>(2 * parts.size());
        for (SignedPart part : parts) {
            if (!joined.isEmpty() && !separator.isEmpty()) {
                joined.add(text(SEPARATOR, separator));
            }
            joined.add(part);
        }
        return new Content(joined);
    }

    /** Text between parts, in UTF-8. */
    public static SignedPart separator(String text) {
        return utf8(SEPARATOR, text);
    }

    public static SignedPart body(byte[] body) {
        return new SignedPart(BODY, body);
    }

    public static SignedPart id(String id) {
        return text("id", id);
    }

    public static SignedPart timestamp(String timestamp) {
        return text(TIMESTAMP, timestamp);
    }

    /** The same with another time. */
    Content withTimestamp(String text) {
        return new Content(parts.stream()
                .map(part -> part.name().equals(TIMESTAMP) ? timestamp(text) : part)
                .toList());
    }

    /** The parts that are not separators. */
    List<SignedPart> withoutSeparators() {
        return parts.stream().filter(part -> !part.name().equals(SEPARATOR)).toList();
    }

    /** The text between the parts; empty where there is none. */
    String separator() {
        return parts.stream()
                .filter(part -> part.name().equals(SEPARATOR))
                .findFirst()
                .map(part -> new String(part.bytes(), StandardCharsets.ISO_8859_1))
                .orElse("");
    }

    /** A part of any text, in UTF-8. */
    public static SignedPart utf8(String name, String text) {
        return new SignedPart(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Header values hold one byte per character, see {@link dev.hookbench.domain.Header}. */
    public static SignedPart text(String name, String text) {
        return new SignedPart(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** All parts together. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(part -> out.writeBytes(part.bytes()));
        return out.toByteArray();
    }
}
