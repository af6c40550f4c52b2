package dev.hookbench.dispatch.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonValuesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1           | 1.0           | true  | true
            1           | "1"           | false | true
            1           | "1.0"         | false | true
            100         | "1e2"         | false | true
            1           | " 1"          | false | false
            1           | "+1"          | false | false
            1           | "01"          | false | false
            1           | ""            | false | false
            1           | "0x1"         | false | false
            "1"         | "1.0"         | false | false
            1           | true          | false | false
            null        | null          | true  | true
            null        | 0             | false | false
            [1,"1"]     | [1.0,"1"]     | true  | true
            [1]         | ["1"]         | false | false
            [1,2]       | [2,1]         | false | false
            [1]         | [1,1]         | false | false
            {"a":1,"b":[]} | {"b":[],"a":1} | true | true
            {"a":1}     | {"a":1,"b":1} | false | false
            {"a":null}  | {"b":null}    | false | false
            0.1         | 0.10          | true  | true
            9007199254740993 | 9007199254740992 | false | false
            9007199254740993 | "9007199254740993" | false | true
            -0.0        | 0             | true  | true
            """)
    void comparesByValueAndType(String a, String b, boolean same, boolean equal) {
        assertThat(JsonValues.same(json(a), json(b))).isEqualTo(same);
        assertThat(JsonValues.same(json(b), json(a))).isEqualTo(same);
        assertThat(JsonValues.equal(json(a), json(b))).isEqualTo(equal);
        assertThat(JsonValues.equal(json(b), json(a))).isEqualTo(equal);
    }

    @Test
    void numbersOfAnySizeAreCompared() {
        assertThat(JsonValues.same(json("1e999999999"), json("1e999999998"))).isFalse();
        assertThat(JsonValues.number(json("1" + "0".repeat(900)))).isPresent();
        assertThat(JsonValues.number("9".repeat(200)))
                .as("no number is that long")
                .isEmpty();
        assertThat(JsonValues.number("1e99999")).isEmpty();
        assertThat(JsonValues.number(json("true"))).isEmpty();
        assertThat(JsonValues.number(null)).isEmpty();
    }

    @Test
    void wordsAreJsonAndShort() {
        assertThat(JsonValues.words(json("{\"a\":[1,\"ü\",null]}"))).isEqualTo("{\"a\":[1,\"ü\",null]}");
        assertThat(JsonValues.words("x".repeat(100))).hasSize(81).endsWith("x…");
        assertThat(JsonValues.words(null)).isEqualTo("null");
    }

    private static @Nullable Object json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
