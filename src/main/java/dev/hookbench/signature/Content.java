package dev.hookbench.signature;

import dev.hookbench.domain.signature.Verification.SignedPart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The signed bytes, in named parts. */
record Content(List<SignedPart> parts) {
    static final String BODY = "body";
    static final String SEPARATOR = "separator";

    Content {
        parts = List.copyOf(parts);
    }

    /** The body and nothing else. */
    static Content ofBody(byte[] body) {
        return new Content(List.of(body(body)));
    }

    /** The parts with the separator between them; an empty one is left out. */
    static Content joined(String separator, List<SignedPart> parts) {
        List<SignedPart> joined = new ArrayList<>();
        for (SignedPart part : parts) {
            if (!joined.isEmpty() && !separator.isEmpty()) {
                joined.add(text(SEPARATOR, separator));
            }
            joined.add(part);
        }
        return new Content(joined);
    }

    static SignedPart body(byte[] body) {
        return new SignedPart(BODY, body);
    }

    static SignedPart id(String id) {
        return text("id", id);
    }

    static SignedPart timestamp(String timestamp) {
        return text("timestamp", timestamp);
    }

    /** The same with another body. */
    Content withBody(byte[] body) {
        return new Content(parts.stream()
                .map(part -> part.name().equals(BODY) ? body(body) : part)
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

    /** Header values hold one byte per character, see {@link dev.hookbench.domain.Header}. */
    private static SignedPart text(String name, String text) {
        return new SignedPart(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
