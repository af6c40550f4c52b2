package dev.hookbench.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RawMemberTest {
    private static String find(String json) {
        return RawMember.find(json.getBytes(StandardCharsets.UTF_8), "data")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1.50, \"b\" :[ ] }",
                "[1, 2 ,3]",
                "1.0e2",
                "-0",
                "\"text, with } and \\\" \\u00e4 ä\"",
                "true",
                "null",
                "{}",
                "[]",
                "\",\"",
                "{\"data\":{\"data\":1}}"
            })
    void cutsAMemberOutAsItStands(String value) {
        assertThat(find("{\"data\":" + value + "}")).isEqualTo(value);
        assertThat(find(" {\"x\":\"ä\",\"data\" : \n\t" + value + " \r\n, \"y\":[{\"data\":0}] } "))
                .isEqualTo(value);
        assertThat(find("\uFEFF{\"data\":" + value + "}")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|none", "{\"x\":{\"data\":1}}|none", "{\"data\":1,\"data\":2}|2"})
    void takesTheLastAtTheTopLevelOnly(String json, String expected) {
        assertThat(find(json)).isEqualTo(expected);
    }

    @Test
    void findsNamesThatAreSpeltWithEscapes() {
        assertThat(find("{\"d\\u0061ta\":7}")).isEqualTo("7");
    }

    @Test
    void refusesOtherEncodings() {
        byte[] utf16 = "{\"data\":1}".getBytes(StandardCharsets.UTF_16LE);

        assertThatThrownBy(() -> RawMember.find(utf16, "data")).isInstanceOf(MalformedJson.class);
    }

    @Test
    void putsJsonAsItIs() {
        byte[] raw = "{ \"a\":1.0 }".getBytes(StandardCharsets.UTF_8);

        assertThat(new String(Json.write(Json.object("x", Json.raw(raw))), StandardCharsets.UTF_8))
                .isEqualTo("{\"x\":{ \"a\":1.0 }}");
    }
}
