package dev.hookbench.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Looks up texts at the top level of a JSON object without building it. */
public final class TopLevelText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(256)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    private TopLevelText() {}

    /**
     * The text under the first of {@code names} that the object has; null when it has none or {@code json} is no object. Of
     * broken JSON what comes before the fault counts.
     */
    public static @Nullable String find(byte[] json, List<String> names) {
        String[] found = new String[names.size()];
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                collect(parser, names, found);
            }
        } catch (JacksonException e) {
            // what was found before the fault is as good as any
        }
        return first(found);
    }

    private static void collect(JsonParser parser, List<String> names, @Nullable String[] found) {
        while (found[0] == null && parser.nextToken() == JsonToken.PROPERTY_NAME) {
            int rank = names.indexOf(parser.currentName());
            JsonToken value = parser.nextToken();
            if (rank >= 0 && value == JsonToken.VALUE_STRING) {
                found[rank] = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
    }

    private static @Nullable String first(@Nullable String[] found) {
        for (String text : found) {
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
