package dev.hookbench.signature.part;

import dev.hookbench.json.JsonText;
import dev.hookbench.json.JsonText.Escapes;
import dev.hookbench.json.JsonText.Layout;
import dev.hookbench.signature.part.BodyLead.Variant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The same JSON as other libraries write it: other white space, other escapes, with and without a last line feed. */
final class JsonVariants {
    private static final List<Layout> LAYOUTS = List.of(
            Layout.AS_IS,
            Layout.COMPACT,
            Layout.indented("  "),
            Layout.indented("    "),
            Layout.indented("\t"),
            Layout.SPACED,
            Layout.SPACED_COLONS,
            Layout.indented("   "));

    private JsonVariants() {}

    static Stream<Variant> of(byte[] body) {
        return of(body, List.of(Escapes.values()), LAYOUTS);
    }

    /** The ways to write that are usual: compact or spaced, and escaped or not. */
    static Stream<Variant> usual(byte[] body) {
        return of(
                body,
                List.of(Escapes.AS_IS, Escapes.ASCII, Escapes.HTML),
                List.of(Layout.AS_IS, Layout.SPACED, Layout.indented("  ")));
    }

    private static Stream<Variant> of(byte[] body, List<Escapes> escapes, List<Layout> layouts) {
        return JsonText.read(body).stream()
                .flatMap(json -> escapes.stream()
                        .filter(escape -> escape == Escapes.AS_IS || changes(json, escape))
                        .flatMap(escape -> {
                            JsonText escaped = json.escaped(escape);
                            return layouts.stream().flatMap(layout -> variants(escaped, body, layout, escape));
                        }));
    }

    /** Most bodies hold nothing that could be escaped: this spares most of the work. */
    private static boolean changes(JsonText json, Escapes escapes) {
        return !json.write(Layout.AS_IS, escapes).equals(json.write(Layout.AS_IS, Escapes.AS_IS));
    }

    private static Stream<Variant> variants(JsonText json, byte[] body, Layout layout, Escapes escapes) {
        if (layout.equals(Layout.AS_IS) && escapes == Escapes.AS_IS) {
            return Stream.empty();
        }
        return written(json, layout)
                .flatMap(text -> Stream.of(text, text + "\n")
                        .map(signed -> new Variant(
                                detail(body, layout, escapes),
                                words(layout, escapes),
                                signed.getBytes(StandardCharsets.UTF_8))));
    }

    private static Stream<String> written(JsonText escaped, Layout layout) {
        Optional<String> text = escaped.write(layout, Escapes.AS_IS);
        return layout.equals(Layout.AS_IS) ? text.stream() : text.stream().map(String::stripTrailing);
    }

    private static String detail(byte[] body, Layout layout, Escapes escapes) {
        if (!layout.equals(Layout.AS_IS)) {
            boolean flattened = layout.equals(Layout.COMPACT) && escapes == Escapes.AS_IS;
            return flattened && contains(body, '\n') ? "json_pretty_printed" : "json_reserialized";
        }
        return switch (escapes) {
            case AS_IS, SLASHES -> "json_reserialized";
            case ASCII, ASCII_UPPER, ASCII_SLASHES, HTML, HTML_ASCII -> "unicode_unescaped";
            case HTML_UNDONE -> "json_html_escaped";
            case UNDONE -> "unicode_escaped";
        };
    }

    private static String words(Layout layout, Escapes escapes) {
        String space = layout.equals(Layout.AS_IS) ? "" : "its white space was " + layout.label();
        String text = escapes == Escapes.AS_IS ? "" : escapes.words();
        String join = space.isEmpty() || text.isEmpty() ? "" : " and ";
        return "the JSON was parsed and written again; when signed, " + space + join + text;
    }

    private static boolean contains(byte[] body, char wanted) {
        for (byte b : body) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }
}
