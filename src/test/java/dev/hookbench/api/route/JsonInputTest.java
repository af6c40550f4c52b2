package dev.hookbench.api.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class JsonInputTest {
    private static JsonInput json(String text) {
        return JsonInput.of(Json.parseObject(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refuses(String text, Consumer<JsonInput> read, String message) {
        JsonInput input = json(text);
        assertThatThrownBy(() -> read.accept(input))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.isOfBody()).isTrue())
                .hasMessage(message);
    }

    @Test
    void readsWhatIsThere() {
        JsonInput input = json("""
                {"t":"x","n":5,"b":false,"o":{"t":"y"},"l":["a","b"],"os":[{"n":1}],"m":{"A":"1"}}""");

        assertThat(input.text("t")).contains("x");
        assertThat(input.requiredText("t")).isEqualTo("x");
        assertThat(input.integer("n", 5, 5)).contains(5L);
        assertThat(input.flag("b")).contains(false);
        assertThat(input.object("o").orElseThrow().text("t")).contains("y");
        assertThat(input.texts("l")).contains(List.of("a", "b"));
        assertThat(input.objects("os").orElseThrow().getFirst().integer("n", 0, 9))
                .contains(1L);
        assertThat(input.textMap("m")).isEqualTo(Map.of("A", "1"));
        assertThat(input.choice("t", List.of("x", "y"))).contains("x");
        assertThat(input.fields()).contains("t", "n");
        assertThat(input.value("n")).isEqualTo(5);
    }

    @Test
    void whatIsAbsentOrNullIsEmpty() {
        JsonInput input = json("{\"n\":null}");

        assertThat(input.has("n")).isTrue();
        assertThat(input.has("x")).isFalse();
        for (String field : List.of("n", "x")) {
            assertThat(input.text(field)).isEmpty();
            assertThat(input.integer(field, 0, 1)).isEmpty();
            assertThat(input.flag(field)).isEmpty();
            assertThat(input.object(field)).isEmpty();
            assertThat(input.texts(field)).isEmpty();
            assertThat(input.objects(field)).isEmpty();
            assertThat(input.choice(field, List.of("a"))).isEmpty();
            assertThat(input.textMap(field)).isEmpty();
        }
    }

    @Test
    void takesAFieldUnderItsOldName() {
        assertThat(json("{\"target_url\":\"a\"}").text("url", "target_url")).contains("a");
        assertThat(json("{\"target_url\":\"a\",\"url\":\"b\"}").text("url", "target_url"))
                .contains("b");
    }

    @Test
    void namesFieldValueAndCureOfTheWrongKind() {
        refuses("{\"t\":5}", input -> input.text("t"), "t must be a text, not 5.");
        refuses("{\"t\":\" \"}", input -> input.requiredText("t"), "t is missing: give a text that is not empty.");
        refuses("{}", input -> input.requiredText("t"), "t is missing: give a text that is not empty.");
        refuses(
                "{\"n\":\"5\"}",
                input -> input.integer("n", 1, 9),
                "n must be a whole number from 1 to 9, without quotation marks, not \"5\".");
        refuses("{\"n\":10}", input -> input.integer("n", 1, 9), "n must be a whole number from 1 to 9, not 10.");
        refuses("{\"n\":0}", input -> input.integer("n", 1, 9), "n must be a whole number from 1 to 9, not 0.");
        refuses(
                "{\"n\":99999999999999999999}",
                input -> input.integer("n", 1, 9),
                "n must be a whole number from 1 to 9, not 99999999999999999999.");
        refuses(
                "{\"n\":1.5}",
                input -> input.integer("n", 1, 9),
                "n must be a whole number from 1 to 9, without quotation marks, not 1.5.");
        refuses("{\"b\":\"true\"}", input -> input.flag("b"), "b must be true or false, not \"true\".");
        refuses("{\"c\":\"z\"}", input -> input.choice("c", List.of("x", "y")), "c must be one of x, y, not \"z\".");
    }

    @Test
    void namesThePathOfAFieldWithin() {
        refuses("{\"o\":[]}", input -> input.object("o"), "o must be an object, not [].");
        refuses("{\"o\":{\"t\":1}}", input -> input.object("o").orElseThrow().text("t"), "o.t must be a text, not 1.");
        refuses("{\"l\":{}}", input -> input.texts("l"), "l must be a list, not {}.");
        refuses("{\"l\":[1]}", input -> input.texts("l"), "l must be a list of texts, not [1].");
        refuses("{\"l\":[null]}", input -> input.objects("l"), "l must be a list of objects, not [null].");
        refuses("{\"l\":[1]}", input -> input.objects("l"), "l[0] must be an object, not 1.");
        refuses(
                "{\"l\":[{},{\"n\":true}]}",
                input -> input.objects("l").orElseThrow().get(1).integer("n", 0, 1),
                "l[1].n must be a whole number from 0 to 1, without quotation marks, not true.");
        refuses("{\"m\":{\"A\":1}}", input -> input.textMap("m"), "m.A must be a text, not 1.");
    }

    @Test
    void showsNoMoreThanTheStartOfALongValue() {
        refuses(
                "{\"b\":\"" + "x".repeat(1_000) + "\"}",
                input -> input.flag("b"),
                "b must be true or false, not \"" + "x".repeat(60) + "…\".");
    }
}
