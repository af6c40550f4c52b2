package dev.hookbench.dispatch.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeyPathTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a          | {"a":1}                        | [1]
            a.b        | {"a":{"b":1}}                  | [1]
            a.b        | {"a.b":1}                      | [1]
            a.b        | {"a":{"b":1},"a.b":2}          | [1,2]
            a.b.c      | {"a.b":{"c":1}}                | [1]
            a.b.c      | {"a":{"b.c":1}}                | [1]
            a          | {"a":null}                     | [null]
            a          | {}                             | []
            a.b        | {"a":1}                        | []
            a.b        | {"a":null}                     | []
            a          | 7                              | []
            0          | [5,6]                          | [5]
            1          | [5,6]                          | [6]
            2          | [5,6]                          | []
            01         | [5,6]                          | []
            999999999  | [5,6]                          | []
            9999999999 | [5,6]                          | []
            -1         | [5,6]                          | []
            0          | {"0":1}                        | [1]
            $          | [5,6]                          | [5,6]
            $          | {"$":1}                        | [1]
            $.a        | [{"a":1},{"b":2},3,{"a":4}]    | [1,4]
            a.$.b.$    | {"a":[{"b":[1,2]},{"b":[3]}]}  | [1,2,3]
            a.$.0      | {"a":[[1,2],[3]]}              | [1,3]
            a.$        | {"a":[]}                       | []
            """)
    void findsEveryValue(String path, String document, String values) {
        assertThat(KeyPath.of(path).in(json(document))).isEqualTo(json(values));
    }

    @Test
    void knowsItsWildcards() {
        assertThat(KeyPath.of("a.$.b").hasWildcard()).isTrue();
        assertThat(KeyPath.of("a.$b").hasWildcard()).isFalse();
    }

    private static @Nullable Object json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
