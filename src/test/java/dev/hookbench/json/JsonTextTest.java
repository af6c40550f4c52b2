package dev.hookbench.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.json.JsonText.Escapes;
import dev.hookbench.json.JsonText.Layout;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTextTest {
    private static final String SPREAD =
            " { \"b\" : [ 1.50 , -0.0,1E+3, {} ,[ ] ],\r\n\t\"a\":{\"t\":\", : { \\\" \\\\\"},\"n\":null } \n";

    @Test
    void keepsEveryCharacterUnlessToldOtherwise() {
        assertThat(written(SPREAD, Layout.AS_IS, Escapes.AS_IS)).isEqualTo(SPREAD);
    }

    @Test
    void writesAsTheUsualLibrariesDo() {
        assertThat(written(SPREAD, Layout.COMPACT, Escapes.AS_IS))
                .isEqualTo("{\"b\":[1.50,-0.0,1E+3,{},[]],\"a\":{\"t\":\", : { \\\" \\\\\"},\"n\":null}");
        assertThat(written(SPREAD, Layout.SPACED, Escapes.AS_IS))
                .isEqualTo("{\"b\": [1.50, -0.0, 1E+3, {}, []], \"a\": {\"t\": \", : { \\\" \\\\\"}, \"n\": null}");
        assertThat(written(SPREAD, Layout.SPACED_COLONS, Escapes.AS_IS))
                .isEqualTo("{\"b\": [1.50,-0.0,1E+3,{},[]],\"a\": {\"t\": \", : { \\\" \\\\\"},\"n\": null}");
        assertThat(written("{\"b\":[1,{}],\"a\":[[]]}", Layout.indented("  "), Escapes.AS_IS))
                .isEqualTo("{\n  \"b\": [\n    1,\n    {}\n  ],\n  \"a\": [\n    []\n  ]\n}");
        assertThat(written("[{\"a\":1}]", Layout.indented("\t"), Escapes.AS_IS))
                .isEqualTo("[\n\t{\n\t\t\"a\": 1\n\t}\n]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "AS_IS         | é 🚲 / <&> ~/ ~u00e9 ~~u00e9       | é 🚲 / <&> ~/ ~u00e9 ~~u00e9",
                "ASCII         | é 🚲 / ~u00E9 ~n                   | ~u00e9 ~ud83d~udeb2 / ~u00E9 ~n",
                "ASCII_UPPER   | é                                  | ~u00E9",
                "ASCII_SLASHES | é / ~/ ~~/                         | ~u00e9 ~/ ~/ ~~~/",
                "SLASHES       | é / ~/                             | é ~/ ~/",
                "HTML          | <é&>                               | ~u003cé~u0026~u003e",
                "HTML_ASCII    | <é&>                               | ~u003c~u00e9~u0026~u003e",
                "HTML_UNDONE   | ~u003c~u00e9~u0026~/               | <~u00e9&~/",
                "UNDONE        | ~u003c~u00E9~ud83d~udeb2~/~u0022~u005c~u000a~~u00e9 | <é🚲/~u0022~u005c~u000a~~u00e9",
                "UNDONE        | ~u12 ~uZZZZ ~u                     | ~u12 ~uZZZZ ~u",
            })
    @DisplayName("escapes in texts only (~ is a backslash)")
    void escapesInTextsOnly(Escapes escapes, String text, String expected) {
        String before = text.replace("~", "\\");
        String after = expected.replace("~", "\\");
        assertThat(written("{\"" + before + "\":[\"" + before + "\"]}", Layout.AS_IS, escapes))
                .isEqualTo("{\"" + after + "\":[\"" + after + "\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "\"a\"", "{", "}", "[}]]", "{\"a", "{\"a\\", "[\"\\\"]", "text {}"})
    void readsNothingThatIsNoObjectOrArray(String text) {
        assertThat(JsonText.read(text.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void readsNothingThatIsNotUtf8() {
        assertThat(JsonText.read(new byte[] {'[', '"', (byte) 0xE9, '"', ']'})).isEmpty();
    }

    @Test
    void refusesToGrowWithoutBounds() {
        String deep = "[".repeat(300) + "]".repeat(300);
        String wide = "[".repeat(200) + "1,".repeat(5_000) + "1" + "]".repeat(200);

        assertThat(write(deep, Layout.indented("  "), Escapes.AS_IS)).isEmpty();
        assertThat(write(deep, Layout.COMPACT, Escapes.AS_IS)).contains(deep);
        assertThat(write(wide, Layout.indented("    "), Escapes.AS_IS)).isEmpty();
    }

    private static String written(String json, Layout layout, Escapes escapes) {
        return write(json, layout, escapes).orElseThrow();
    }

    private static Optional<String> write(String json, Layout layout, Escapes escapes) {
        return JsonText.read(json.getBytes(UTF_8)).orElseThrow().write(layout, escapes);
    }
}
