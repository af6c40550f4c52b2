package dev.hookbench.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads JSON into maps, lists, texts, numbers and booleans, and writes these back.
 *
 * <p>Limits on what is read: 256 levels, 1,000 characters a number, 10 million a text, 10,000 a name.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(256)
                            .maxNumberLength(1_000)
                            .maxStringLength(10_000_000)
                            .maxNameLength(10_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /**
     * The value that {@code bytes} hold: a map in the order of its names, a list, a text, a number, a boolean or null.
     *
     * @throws MalformedJson with the place of the fault
     */
    public static @Nullable Object parse(byte[] bytes) {
        try {
            return MAPPER.readValue(bytes, Object.class);
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /** As {@link #parse}, and an object. */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> parseObject(byte[] bytes) {
        if (parse(bytes) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new MalformedJson("is not a JSON object: it must start with {", 1, 1);
    }

    /**
     * As {@link #parse}, of a text in YAML, which is JSON too; dates stay texts, at most 3 million characters.
     *
     * @throws MalformedJson with the place of the fault
     */
    public static @Nullable Object parseYaml(String text) {
        try {
            return YAML.readValue(text, Object.class);
        } catch (JacksonException e) {
            throw malformed(e);
        } catch (YamlEngineException e) {
            throw new MalformedJson(String.valueOf(e.getMessage()), 1, 1);
        }
    }

    /** As {@link #parse}, as a tree for other classes here. */
    static JsonNode tree(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /** As {@link #parse}, as a tree for other classes here. */
    static JsonNode tree(String text) {
        return tree(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Compact JSON of maps, lists, records and simple values, in UTF-8. */
    public static byte[] write(@Nullable Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** JSON of {@code value} over several lines, for files that people read. */
    public static byte[] writePretty(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
    }

    /** An object of alternating names and values, in that order; values may be null. */
    public static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return map;
    }

    /** A value that {@link #write} puts there as it is: {@code json} must be JSON in UTF-8. */
    public static Object raw(byte[] json) {
        return new RawValue(new String(json, StandardCharsets.UTF_8));
    }

    /** The pairs {@code [name, value]} of a list, as the API gives headers. */
    public static List<String> pair(String name, String value) {
        return List.of(name, value);
    }

    private static MalformedJson malformed(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        String message = String.valueOf(e.getOriginalMessage());
        return new MalformedJson(
                message, place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr());
    }
}
