package dev.hookbench.json;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Cuts a member of a JSON object out as it stands there, white space and spelling of numbers included. */
public final class RawMember {
    private static final JsonFactory FACTORY = new JsonFactory();

    private RawMember() {}

    /**
     * The bytes of the last member of that name.
     *
     * @param json an object in UTF-8 that {@link Json#parseObject} takes
     * @return empty if there is none
     * @throws MalformedJson if it is in another encoding
     */
    public static Optional<byte[]> find(byte[] json, String name) {
        Optional<byte[]> found = Optional.empty();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            JsonToken token = parser.nextToken();
            while (token == JsonToken.PROPERTY_NAME) {
                boolean wanted = name.equals(parser.currentName());
                parser.nextToken();
                int start = offset(parser);
                parser.skipChildren();
                token = parser.nextToken();
                if (wanted) {
                    found = Optional.of(Arrays.copyOfRange(json, start, end(json, start, offset(parser))));
                }
            }
            return found;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("this was read as JSON before", e);
        }
    }

    private static int offset(JsonParser parser) {
        long offset = parser.currentTokenLocation().getByteOffset();
        if (offset < 0) {
            throw new MalformedJson("is not in UTF-8, the encoding of JSON", 1, 1);
        }
        return Math.toIntExact(offset);
    }

    /** Before the next token there may be white space and one comma, neither of which a value ends with. */
    private static int end(byte[] json, int start, int next) {
        int end = next;
        while (end > start && (json[end - 1] == ',' || json[end - 1] <= ' ' && json[end - 1] >= 0)) {
            end--;
        }
        return end;
    }
}
