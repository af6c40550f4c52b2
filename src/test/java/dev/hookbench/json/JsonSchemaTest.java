package dev.hookbench.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.json.JsonSchema.Mismatch;
import dev.hookbench.testing.FakeEndpoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonSchemaTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"object"}                                   | {}            |
            {"type":"object"}                                   | []            | ``
            {"required":["id"]}                                 | {}            | ``
            {"properties":{"a":{"type":"integer"}}}             | {"a":"1"}     | /a
            {"properties":{"a":{"type":"integer"}}}             | {"a":1}       |
            {"properties":{"a":{"items":{"minimum":5}}}}        | {"a":[6,4]}   | /a/1
            {"properties":{"a~/b":{"const":1}}}                 | {"a~/b":2}    | /a~0~1b
            {"properties":{"a":{"pattern":"^x+$"}}}             | {"a":"xy"}    | /a
            {"properties":{"a":{"pattern":"x"}}}                | {"a":"yxy"}   |
            {"$ref":"#/$defs/n","$defs":{"n":{"type":"null"}}}  | 1             | ``
            {"$schema":"http://json-schema.org/draft-04/schema#","maximum":5,"exclusiveMaximum":true} | 5 | ``
            {"$schema":"http://json-schema.org/draft-07/schema#","if":{"const":1},"else":false} | 2 | ``
            true                                                | 1             |
            false                                               | 1             | ``
            """)
    void pointsAtWhatDoesNotFit(String schema, String document, String pointer) {
        List<Mismatch> mismatches = JsonSchema.of(schema).mismatches(bytes(document));
        if (pointer == null) {
            assertThat(mismatches).isEmpty();
        } else {
            assertThat(mismatches.getFirst().pointer()).isEqualTo(pointer);
            assertThat(mismatches.getFirst().message()).isNotBlank();
        }
    }

    @Test
    void speaksEnglishInEveryLocale() {
        assertThat(JsonSchema.of("{\"type\":\"integer\"}").mismatches(bytes("\"x\"")))
                .containsExactly(new Mismatch("", "string found, integer expected"));
    }

    @Test
    void namesTenMismatchesAtMost() {
        String many = "[" + "\"x\",".repeat(50) + "1]";
        assertThat(JsonSchema.of("{\"items\":{\"type\":\"integer\"}}").mismatches(bytes(many)))
                .hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            7                                     | neither an object nor true or false
            {"type":"strin"}                      | is no schema at /type
            {"required":"id"}                     | is no schema at /required
            {"$schema":"urn:x"}                   | names the unknown $schema "urn:x"
            {"$ref":"https://example.org/s.json"} | refers to https://example.org/s.json, and nothing is fetched
            {"$ref":"#/$defs/missing"}            | cannot be used
            {"pattern":"(?=a)b"}                  | has the pattern (?=a)b, which RE2 does not take
            """)
    void refusesWhatCannotBeUsed(String schema, String why) {
        assertThatThrownBy(() -> JsonSchema.of(schema))
                .isInstanceOf(InvalidSchema.class)
                .hasMessageContaining(why);
    }

    @Test
    void fetchesNothing() {
        try (FakeEndpoint server = FakeEndpoint.start()) {
            String reference = "{\"$ref\":\"" + server.url("/schema.json") + "\"}";
            assertThatThrownBy(() -> JsonSchema.of(reference)).isInstanceOf(InvalidSchema.class);
            assertThat(server.received()).isEmpty();
            assertThat(server.open()).isZero();
        }
    }

    @Test
    void anEndlessReferenceIsSaid() {
        try {
            assertThat(JsonSchema.of("{\"$ref\":\"#\"}").mismatches(bytes("1")))
                    .containsExactly(new Mismatch("", "the schema refers to itself without end"));
        } catch (InvalidSchema e) {
            assertThat(e).hasMessageContaining("without end");
        }
    }

    @Test
    void recursiveSchemasAreFine() {
        JsonSchema tree = JsonSchema.of("{\"properties\":{\"next\":{\"$ref\":\"#\"}},\"required\":[\"id\"]}");
        assertThat(tree.mismatches(bytes("{\"id\":1,\"next\":{\"id\":2,\"next\":{}}}")))
                .extracting(Mismatch::pointer)
                .containsExactly("/next/next");
    }

    @Test
    void saysWhereATextIsNoJson() {
        assertThatThrownBy(() -> JsonSchema.of("{\"a\":}")).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> JsonSchema.of("{}").mismatches(bytes("{"))).isInstanceOf(MalformedJson.class);
    }

    @Test
    void readsYaml() {
        assertThat(Json.parseYaml("a: 1\nb: [x, 2.5]\nd: 2026-11-23\n"))
                .isEqualTo(Json.object("a", 1, "b", List.of("x", new java.math.BigDecimal("2.5")), "d", "2026-11-23"));
        assertThat(Json.parseYaml("{\"a\": null}")).isEqualTo(Json.object("a", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a: [
            a: b: c
            {a: 1
            """)
    void saysWhereATextIsNoYaml(String text) {
        assertThatThrownBy(() -> Json.parseYaml(text)).isInstanceOf(MalformedJson.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
