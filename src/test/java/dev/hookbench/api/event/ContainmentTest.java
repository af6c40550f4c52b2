package dev.hookbench.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of PostgreSQL's own description of {@code @>} among them. */
final class ContainmentTest {
    private static @Nullable Object parsed(String json) {
        return Json.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"b\":2}|{\"b\":2}",
                "{\"a\":1}|{}",
                "{\"a\":1}|{\"a\":1.0}",
                "{\"a\":1e2}|{\"a\":100}",
                "{\"a\":123456789012345678901234567890}|{\"a\":123456789012345678901234567890}",
                "{\"a\":{\"b\":{\"c\":true,\"d\":0}}}|{\"a\":{\"b\":{\"c\":true}}}",
                "{\"a\":[1,2,3]}|{\"a\":[3,1]}",
                "{\"a\":[1,2]}|{\"a\":[1,1,1]}",
                "{\"a\":[{\"id\":1,\"n\":\"x\"},{\"id\":2}]}|{\"a\":[{\"id\":1}]}",
                "{\"a\":null}|{\"a\":null}",
                "{\"a\":\"ü\"}|{\"a\":\"\\u00fc\"}",
                "[1,2,[1,3]]|[[1,3]]",
                "[1,2,[1,3]]|[[3]]"
            })
    void contains(String whole, String part) {
        assertThat(Containment.contains(parsed(whole), parsed(part))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1}|{\"a\":2}",
                "{\"a\":1}|{\"A\":1}",
                "{\"a\":1}|{\"a\":\"1\"}",
                "{\"a\":\"1\"}|{\"a\":1}",
                "{\"a\":1}|{\"a\":null}",
                "{}|{\"a\":null}",
                "{\"a\":{\"b\":1}}|{\"b\":1}",
                "{\"a\":[1,2]}|{\"a\":[1,4]}",
                "{\"a\":[1,2]}|{\"a\":1}",
                "{\"a\":1}|{\"a\":[1]}",
                "{\"a\":\"foobar\"}|{\"a\":\"foo\"}",
                "[{\"a\":1}]|{\"a\":1}",
                "[1,2,[1,3]]|[1,3]",
                "7|{\"a\":1}",
                "null|{}"
            })
    void doesNotContain(String whole, String part) {
        assertThat(Containment.contains(parsed(whole), parsed(part))).isFalse();
    }
}
