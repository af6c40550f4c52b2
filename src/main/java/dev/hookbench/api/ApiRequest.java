package dev.hookbench.api;

import dev.hookbench.json.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that passed the gates.
 *
 * @param path values of the template's names
 * @param query first value of each parameter, decoded
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record ApiRequest(Map<String, String> path, Map<String, String> query, byte[] body) {
    /** The value of a name in the template. */
    String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no {" + name + "}");
        }
        return value;
    }

    /** The value of a query parameter, unless it is empty. */
    Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    /**
     * The body as a JSON object.
     *
     * @throws dev.hookbench.json.MalformedJson with the place of the fault
     */
    Map<String, @Nullable Object> json() {
        return Json.parseObject(body);
    }
}
