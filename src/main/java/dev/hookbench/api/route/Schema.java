package dev.hookbench.api.route;

import dev.hookbench.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Schema (2020-12, as OpenAPI 3.1 takes it) of what a route is given or answers.
 *
 * @param name under which it stands among the components of the document; empty to stand where it is used
 * @param json the schema, with {@code Schema}s within
 */
public record Schema(String name, Map<String, @Nullable Object> json) {
    /** Anything. */
    public static Schema any() {
        return new Schema("", Map.of());
    }

    /** A text. */
    public static Schema text() {
        return typed("string");
    }

    /** A text that is one of these. */
    public static Schema word(String... words) {
        return text().with("enum", List.of(words));
    }

    /** A time, RFC 3339. */
    public static Schema time() {
        return text().with("format", "date-time");
    }

    /** A whole number. */
    public static Schema integer() {
        return typed("integer");
    }

    /** A whole number within these limits. */
    public static Schema integer(long least, long greatest) {
        return integer().with("minimum", least).with("maximum", greatest);
    }

    /** A number. */
    public static Schema number() {
        return typed("number");
    }

    /** True or false. */
    public static Schema flag() {
        return typed("boolean");
    }

    /** A list. */
    public static Schema list(Schema of) {
        return typed("array").with("items", of);
    }

    /** An object whose members have any name. */
    public static Schema map(Schema of) {
        return typed("object").with("additionalProperties", of);
    }

    /** An object without members yet; more than are named may be there. */
    public static Schema object() {
        return typed("object").with("properties", new LinkedHashMap<String, Object>());
    }

    /** Nothing. */
    public static Schema nothing() {
        return typed("null");
    }

    /** This or null. */
    public Schema orNull() {
        return new Schema("", Json.object("anyOf", List.of(this, nothing())));
    }

    /** This or a text, for what older versions wrote as one. */
    public Schema orText() {
        return new Schema("", Json.object("anyOf", List.of(this, text())));
    }

    /** The same under a name, to be told once in the document. */
    public Schema named(String newName) {
        return new Schema(newName, json);
    }

    /** The same with a sentence on what it is. */
    public Schema says(String description) {
        return with("description", description);
    }

    /** The same object with a member that need not be there. */
    public Schema may(String member, Schema of) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>(properties());
        properties.put(member, of);
        return with("properties", properties);
    }

    /** The same object with a member that is always there. */
    public Schema has(String member, Schema of) {
        List<Object> required = new ArrayList<>(json.get("required") instanceof List<?> list ? list : List.of());
        required.add(member);
        return may(member, of).with("required", required);
    }

    /** The names of its members. */
    public List<String> members() {
        return List.copyOf(properties().keySet());
    }

    @SuppressWarnings("unchecked") // put there by this class
    private Map<String, @Nullable Object> properties() {
        return json.get("properties") instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    private static Schema typed(String type) {
        return new Schema("", Json.object("type", type));
    }

    private Schema with(String keyword, Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(json);
        more.put(keyword, value);
        return new Schema(name, more);
    }
}
