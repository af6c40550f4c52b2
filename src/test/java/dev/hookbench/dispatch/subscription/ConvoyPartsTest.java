package dev.hookbench.dispatch.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of which Convoy's decision is made: its flattening, its numbers, its indexes. */
final class ConvoyPartsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":{"b":{"c":1}}}           | {"a.b.c":1.0}
            {"a":[1,{"b":2},null]}        | {"a":[1.0,{"b":2.0},null]}
            {"a":[{"b":1},2,{"b":3}]}     | {"a.0.b":1.0,"a.2.b":3.0}
            {"a":[null,1]}                | {}
            {"a":[[1]]}                   | {}
            {"a":[]}                      | {"a":[]}
            {"a":{}}                      | {"a":{}}
            {"a":null}                    | {"a":null}
            [{"a":1},{"a":2}]             | {"0.a":1.0,"1.a":2.0}
            [1,2]                         | {"":[1.0,2.0]}
            []                            | {}
            {}                            | {}
            null                          | {}
            7                             | {}
            {"a":{"$gt":1,"$lt":5}}       | {"a":{"$gt":1.0,"$lt":5.0}}
            {"a":{"b":{"$in":[1,"x"]}}}   | {"a.b":{"$in":[1.0,"x"]}}
            {"$or":[{"a":{"b":1}},7]}     | {"$or":[{"a.b":1.0},{}]}
            {"x":{"$or":[{"a":1}]}}       | {"x":{"$or":[{"a":1.0}]}}
            {"a.$.b":1,"$.c":2}           | {"a.$.b":1.0,"$.c":2.0}
            """)
    void flattens(String document, String flat) {
        assertThat(ConvoyFlattening.of(json(document))).isEqualTo(doubles(flat));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"$foo":1}     | $foo starts with $ and is no operator
            {"a":{"$":1}}  | $ starts with $ and is no operator
            {"$or":1}      | $or needs an array
            {"a":{"$and":{}}} | $and needs an array
            """)
    void givesUpOnWhatItDoesNotKnow(String document, String why) {
        assertThatThrownBy(() -> ConvoyFlattening.of(json(document)))
                .isInstanceOf(ConvoyError.class)
                .hasMessage(why);
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "'+5.', 5", "'.5', 0.5", "05, 5", "1e2, 100", "0x1p4, 16", "-1.5E-1, -0.15"})
    void takesTextsForNumbersAsGoDoes(String text, double number) {
        assertThat(ConvoyValues.number(text)).isEqualTo(OptionalDouble.of(number));
    }

    @ParameterizedTest
    @CsvSource({"''", "' 5'", "5 5", "abc", "1e999", "0x1", "e5", ".", "--1", "true"})
    void andNoOthers(String text) {
        assertThat(ConvoyValues.number(text)).isEmpty();
    }

    @Test
    void infinityIsANumberThereAndNaNIsEqualToNothing() {
        assertThat(ConvoyValues.number("-Infinity")).isEqualTo(OptionalDouble.of(Double.NEGATIVE_INFINITY));
        assertThat(ConvoyValues.number("inf")).isEqualTo(OptionalDouble.of(Double.POSITIVE_INFINITY));
        assertThat(ConvoyValues.equal("NaN", "nan")).isFalse();
        assertThat(ConvoyValues.equal("inf", "Infinity")).isTrue();
        assertThat(ConvoyValues.number(List.of(5.0))).isEmpty();
    }

    @Test
    void comparesDeeply() {
        assertThat(ConvoyValues.equal(List.of(1.0, "1"), List.of(1.0, "1"))).isTrue();
        assertThat(ConvoyValues.equal(List.of(1.0), List.of("1")))
                .as("coerced at the top only")
                .isFalse();
        assertThat(ConvoyValues.equal(Map.of("a", 1.0), Map.of("a", 1.0))).isTrue();
        assertThat(ConvoyValues.equal(Map.of("a", 1.0), Map.of("b", 1.0))).isFalse();
        assertThat(ConvoyValues.equal(List.of(1.0), List.of(1.0, 2.0))).isFalse();
        assertThat(ConvoyValues.equal(null, null)).isTrue();
        assertThat(ConvoyValues.equal(1.0, true)).isFalse();
        assertThat(ConvoyValues.identical(1.0, "1")).isFalse();
        assertThatThrownBy(() -> ConvoyValues.identical(Map.of(), Map.of())).isInstanceOf(ConvoyError.class);
        assertThat(ConvoyValues.identical(Map.of(), List.of())).isFalse();
    }

    @Test
    void triesIndexesUpToAFigureFromTheFirstNumberInTheKeys() {
        ConvoyIndexes one = ConvoyIndexes.of(Set.of("a.0.b", "a.3.b", "c.1.d.7"), "a.$.b");
        assertThat(one.greatest()).isEqualTo(3);
        assertThat(one.fits("a.3.b")).isTrue();
        assertThat(one.fits("a.4.b")).isFalse();
        assertThat(one.fits("a.03.b")).isFalse();
        assertThat(one.fits("x.a.3.b")).isFalse();
        ConvoyIndexes two = ConvoyIndexes.of(Set.of("a.1.b.2"), "a.$.b.$.c");
        assertThat(two.greatest()).as("twice the largest").isEqualTo(2);
        assertThat(ConvoyIndexes.of(Set.of("k12x34"), "$.a").greatest())
                .as("digits that follow each other are taken in later too")
                .isEqualTo(124);
        assertThatThrownBy(() -> ConvoyIndexes.of(Set.of("k" + "9".repeat(30)), "$.a"))
                .isInstanceOf(ConvoyError.class);
    }

    private static @Nullable Object json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Object doubles(String text) {
        return ConvoyFlattening.plain(json(text));
    }
}
