package dev.hookbench.signature.part;

import dev.hookbench.signature.part.BodyLead.Variant;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;

/** Bodies with other line ends, byte order marks, character sets or normal forms. */
final class BodyVariants {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String MARK = "\uFEFF";

    private BodyVariants() {}

    static Stream<Variant> of(byte[] body) {
        String bytes = new String(body, StandardCharsets.ISO_8859_1);
        return Stream.concat(lineEnds(bytes), text(body));
    }

    /** Works on one character per byte, so that any body comes back as it was. */
    private static Stream<Variant> lineEnds(String bytes) {
        return Stream.of(
                raw("trailing_newline_added", "a line end was added", bytes.replaceFirst("\r?\n\\z", "")),
                raw("trailing_newline_removed", "its last line feed was removed", bytes + "\n"),
                raw("trailing_newline_removed", "its last CR LF was removed", bytes + "\r\n"),
                raw("crlf_to_lf", "CR LF became LF", crlf(bytes)),
                raw("lf_to_crlf", "LF became CR LF", bytes.replace("\r\n", "\n")),
                raw("crlf_to_lf", "CR LF became LF and the last one was removed", crlf(bytes) + "\r\n"),
                raw("trailing_whitespace_added", "white space was added at its end", bytes.stripTrailing()));
    }

    private static Variant raw(String detail, String words, String bytes) {
        return new Variant(detail, words, bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String crlf(String bytes) {
        return bytes.replace("\r\n", "\n").replace("\n", "\r\n");
    }

    private static Stream<Variant> text(byte[] body) {
        Variant asUtf8 = new Variant(
                "charset_latin1",
                "it was read as UTF-8 and written as Latin-1",
                new String(body, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8));
        Variant fromWindows = new Variant(
                "charset_latin1",
                "it was read as UTF-8 and written as Windows-1252",
                new String(body, WINDOWS).getBytes(StandardCharsets.UTF_8));
        return Stream.concat(Stream.of(asUtf8, fromWindows), utf8(body).stream().flatMap(BodyVariants::ofText));
    }

    private static Stream<Variant> ofText(String text) {
        return Stream.of(
                new Variant("bom_removed", "its byte order mark was removed", utf8(MARK + text)),
                new Variant("bom_added", "a byte order mark was added", utf8(text.replaceFirst("^" + MARK, ""))),
                new Variant(
                        "charset_latin1",
                        "it was read as Latin-1 and written as UTF-8",
                        text.getBytes(StandardCharsets.ISO_8859_1)),
                new Variant(
                        "charset_latin1", "it was read as Windows-1252 and written as UTF-8", text.getBytes(WINDOWS)),
                new Variant("charset_utf16", "it was written as UTF-8", text.getBytes(StandardCharsets.UTF_16LE)),
                new Variant(
                        "unicode_normalized", "its accents were joined (NFC)", utf8(normal(text, Normalizer.Form.NFD))),
                new Variant(
                        "unicode_normalized", "its accents were split (NFD)", utf8(normal(text, Normalizer.Form.NFC))));
    }

    private static String normal(String text, Normalizer.Form form) {
        return Normalizer.normalize(text, form);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> utf8(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
