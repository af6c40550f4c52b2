package dev.hookbench.json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a JSON object as form fields (WHATWG URL, 5.2): texts as they are, numbers as they are written, null as nothing,
 * objects and lists as compact JSON.
 */
public final class FormFields {
    private static final JsonFactory FACTORY = new JsonFactory();

    private FormFields() {}

    /** The fields of that object, in its order; empty if {@code json} is no JSON object. */
    public static Optional<String> of(byte[] json) {
        try {
            Json.parseObject(json);
        } catch (MalformedJson e) {
            return Optional.empty();
        }
        StringJoiner fields = new StringJoiner("&");
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                fields.add(encoded(name) + "=" + encoded(value(parser, json)));
            }
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return Optional.of(fields.toString());
    }

    private static String value(JsonParser parser, byte[] json) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
            return parser.getString();
        }
        int start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int end = (int) parser.currentTokenLocation().getByteOffset() + 1;
        byte[] part = Arrays.copyOfRange(json, start, end);
        return JsonText.read(part)
                .flatMap(text -> text.write(JsonText.Layout.COMPACT, JsonText.Escapes.AS_IS))
                .orElseGet(() -> new String(part, StandardCharsets.UTF_8));
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }
}
