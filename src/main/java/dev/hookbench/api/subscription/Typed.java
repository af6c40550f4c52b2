package dev.hookbench.api.subscription;

import dev.hookbench.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON that is kept as it was typed, given out the same way. */
final class Typed {
    private Typed() {}

    /** The JSON; {@code other} where nothing was typed. */
    static Object or(String json, Object other) {
        return json.isBlank() ? other : Json.raw(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Conditions of one part; an empty object for none. */
    static Object conditions(String json) {
        return or(json, Map.of());
    }
}
