package dev.hookbench.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonTest {
    @Test
    void readsObjectsInTheOrderOfTheirNames() {
        Map<String, ?> read = Json.parseObject("{\"z\":1,\"a\":[true,null,\"x\"],\"m\":1.10}".getBytes(UTF_8));
        assertThat(read.keySet()).containsExactly("z", "a", "m");
        assertThat(read.get("m")).isEqualTo(new BigDecimal("1.10"));
        assertThat((List<?>) read.get("a")).hasSize(3);
    }

    @Test
    void saysWhereATextBreaks() {
        assertThatThrownBy(() -> Json.parse("{\"a\":1,\n  \"b\" 2}".getBytes(UTF_8)))
                .isInstanceOfSatisfying(MalformedJson.class, e -> {
                    assertThat(e.line()).isEqualTo(2);
                    assertThat(e.column()).isPositive();
                })
                .hasMessageContaining("line 2");
    }

    @Test
    void refusesMoreThanOneValue() {
        assertThatThrownBy(() -> Json.parse("{} {}".getBytes(UTF_8))).isInstanceOf(MalformedJson.class);
    }

    @Test
    void refusesDepthThatWouldOverflow() {
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000).getBytes(UTF_8)))
                .isInstanceOf(MalformedJson.class);
    }

    @Test
    void refusesEmptyText() {
        assertThatThrownBy(() -> Json.parse(new byte[0])).isInstanceOf(MalformedJson.class);
    }

    @Test
    void refusesAnArrayWhereAnObjectIsDue() {
        assertThatThrownBy(() -> Json.parseObject("[]".getBytes(UTF_8))).hasMessageContaining("object");
    }

    @Test
    void writesCompactInOrderWithNulls() {
        byte[] written = Json.write(Json.object("b", 1, "a", null, "h", List.of(Json.pair("X", "é"))));
        assertThat(new String(written, UTF_8)).isEqualTo("{\"b\":1,\"a\":null,\"h\":[[\"X\",\"é\"]]}");
    }
}
