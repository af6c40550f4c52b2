package dev.hookbench.signature.part;

import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import dev.hookbench.signature.part.BodyLead.Variant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same JSON with its names sorted, as senders write it that sort before they sign. */
final class SortedJson {
    private static final String WORDS = "the names in its JSON have another order; when signed, they were sorted";

    private SortedJson() {}

    static Stream<Variant> of(byte[] body) {
        try {
            byte[] sorted = Json.write(sorted(Json.parseObject(body)));
            return Stream.concat(Stream.of(sorted), JsonVariants.usual(sorted).map(Variant::body))
                    .map(json -> new Variant("json_keys_reordered", WORDS, json));
        } catch (MalformedJson e) {
            return Stream.empty();
        }
    }

    private static @Nullable Object sorted(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> names = new TreeMap<>();
            map.forEach((name, member) -> names.put(String.valueOf(name), sorted(member)));
            return names;
        }
        return value instanceof List<?> list
                ? list.stream().map(SortedJson::sorted).toList()
                : value;
    }
}
