package dev.hookbench.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON document as text, for writing it again with other white space or other escapes while the order of names and the
 * text of numbers stay as they are.
 *
 * <p>It splits into tokens and checks no more grammar than that needs.
 */
public final class JsonText {
    /** Most levels that are indented. */
    private static final int MAX_DEPTH = 256;

    private final List<String> tokens;
    private final int length;

    private JsonText(List<String> tokens, int length) {
        this.tokens = tokens;
        this.length = length;
    }

    /** The document in those bytes, if they are UTF-8 and an object or an array. */
    public static Optional<JsonText> read(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            return JsonTokens.split(text).map(tokens -> new JsonText(tokens, text.length()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The document with its texts escaped that way, for writing it in several layouts. */
    public JsonText escaped(Escapes escapes) {
        List<String> written = new ArrayList<>(tokens.size());
        for (String token : tokens) {
            written.add(token.charAt(0) == '"' ? escapes.apply(token) : token);
        }
        return new JsonText(written, length);
    }

    /** The document written that way; nothing if it is nested too deep for it or would grow beyond eightfold. */
    public Optional<String> write(Layout layout, Escapes escapes) {
        int limit = 8 * length + 1_000;
        StringBuilder out = new StringBuilder(length + length / 2);
        JsonWriter writer = new JsonWriter(out, layout, MAX_DEPTH);
        for (String token : tokens) {
            String written = token.charAt(0) == '"' ? escapes.apply(token) : token;
            if (!writer.write(written) || out.length() > limit) {
                return Optional.empty();
            }
        }
        return Optional.of(out.toString());
    }

    /**
     * Where white space stands.
     *
     * @param label for people, after "white space was"
     * @param comma text after a comma that stays on its line
     * @param colon text after a colon
     * @param indent one level of indentation; empty for one line
     */
    public record Layout(String label, String comma, String colon, String indent) {
        /** White space as it is. */
        public static final Layout AS_IS = new Layout("as it is", "", "", "");

        /** No white space: JavaScript, Go, PHP. */
        public static final Layout COMPACT = new Layout("left out", "", "", "");

        /** {@code {"a": 1, "b": 2}}: Python. */
        public static final Layout SPACED = new Layout("one space after each comma and colon", " ", " ", "");

        /** {@code {"a": 1,"b": 2}}. */
        public static final Layout SPACED_COLONS = new Layout("one space after each colon", "", " ", "");

        /** One name or element per line. */
        public static Layout indented(String unit) {
            String label = unit.equals("\t") ? "a tab per level" : unit.length() + " spaces per level";
            return new Layout(label, "", " ", unit);
        }
    }

    /** How characters in texts are escaped. */
    public enum Escapes {
        /** As they are. */
        AS_IS("as they are"),
        /** {@code \}{@code u00e4} for all beyond ASCII: Python. */
        ASCII("characters beyond ASCII were escaped"),
        /** The same with {@code \/}: PHP, Meta. */
        ASCII_SLASHES("characters beyond ASCII and slashes were escaped"),
        /** {@code \}{@code u00E4} with upper-case digits. */
        ASCII_UPPER("characters beyond ASCII were escaped with upper-case digits"),
        /** {@code \/} only. */
        SLASHES("slashes were escaped"),
        /** {@code <}, {@code >} and {@code &} escaped: Go. */
        HTML("<, > and & were escaped"),
        /** The same and all beyond ASCII: Rails, PHP with its HEX options. */
        HTML_ASCII("<, >, & and characters beyond ASCII were escaped"),
        /** {@code <}, {@code >} and {@code &} not escaped. */
        HTML_UNDONE("<, > and & were not escaped"),
        /** Nothing escaped that need not be. */
        UNDONE("characters were not escaped");

        private final String words;

        Escapes(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }

        String apply(String token) {
            return switch (this) {
                case AS_IS -> token;
                case ASCII -> JsonEscapes.escape(token, c -> c > 0x7E, false);
                case ASCII_UPPER -> JsonEscapes.escape(token, c -> c > 0x7E, true);
                case ASCII_SLASHES -> JsonEscapes.slashes(JsonEscapes.escape(token, c -> c > 0x7E, false));
                case SLASHES -> JsonEscapes.slashes(token);
                case HTML -> JsonEscapes.escape(token, JsonEscapes::isHtml, false);
                case HTML_ASCII -> JsonEscapes.escape(token, c -> c > 0x7E || JsonEscapes.isHtml(c), false);
                case HTML_UNDONE -> JsonEscapes.unescape(token, JsonEscapes::isHtml, false);
                case UNDONE -> JsonEscapes.unescape(token, c -> c >= 0x20 && c != '"' && c != '\\', true);
            };
        }
    }
}
