package dev.hookbench.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormFieldsTest {
    @Test
    void writesEachMemberAsAField() {
        assertThat(of("""
                {"b": "x y&z=é", "a": 1.10, "big": 12345678901234567890123, "e": 1e3, "t": true, "n": null,
                 "o": {"k": [1,  2.50]}, "l": [ "a", {} ], "€": ""}"""))
                .contains("b=x+y%26z%3D%C3%A9&a=1.10&big=12345678901234567890123&e=1e3&t=true&n="
                        + "&o=%7B%22k%22%3A%5B1%2C2.50%5D%7D&l=%5B%22a%22%2C%7B%7D%5D&%E2%82%AC=");
    }

    @Test
    void anEmptyObjectIsAnEmptyForm() {
        assertThat(of("{}")).contains("");
    }

    @Test
    void partsAfterWideCharactersAreCutAtTheirBytes() {
        assertThat(of("{\"é€😀\":\"é€😀\",\"o\":{\"é\":[\"😀\"]}}"))
                .contains("%C3%A9%E2%82%AC%F0%9F%98%80=%C3%A9%E2%82%AC%F0%9F%98%80"
                        + "&o=%7B%22%C3%A9%22%3A%5B%22%F0%9F%98%80%22%5D%7D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "\"text\"", "{\"a\":1} x", "{\"a\":", "nothing"})
    void whatIsNoObjectHasNoFields(String json) {
        assertThat(of(json)).isEmpty();
    }

    private static Optional<String> of(String json) {
        return FormFields.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
