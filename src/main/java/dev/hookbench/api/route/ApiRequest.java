package dev.hookbench.api.route;

import dev.hookbench.domain.access.ApiKeyRecord;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that passed the gates.
 *
 * @param path values of the template's names
 * @param query values of each parameter in order, decoded
 * @param contentType of the body, as it was sent; empty for none
 * @param caller the key it came with; null on routes that ask for none
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record ApiRequest(
        Map<String, String> path,
        Map<String, List<String>> query,
        byte[] body,
        String contentType,
        ApiVersion version,
        @Nullable ApiKeyRecord caller) {
    /** A request whose body is JSON, if it has one. */
    public ApiRequest(
            Map<String, String> path,
            Map<String, List<String>> query,
            byte[] body,
            ApiVersion version,
            @Nullable ApiKeyRecord caller) {
        this(path, query, body, "application/json", version, caller);
    }

    /** The value of a name in the template. */
    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no {" + name + "}");
        }
        return value;
    }

    /** The first value of a query parameter, unless it is empty. */
    public Optional<String> query(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The values of a query parameter that may be repeated, or joined by commas as Convoy's SDK 1.x sends them. */
    public List<String> queries(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /**
     * The body as a JSON object.
     *
     * @throws dev.hookbench.json.MalformedJson with the place of the fault
     */
    public JsonInput json() {
        return JsonInput.of(Json.parseObject(body));
    }

    /** As {@link #json()}; an object without members where there is no body. */
    public JsonInput jsonOrNothing() {
        return body.length == 0 ? JsonInput.of(Map.of()) : json();
    }

    /** Whether the caller's key allows what needs {@code scope}, beyond what the route asks for. */
    public boolean allows(Scope scope) {
        return caller != null && caller.allows(scope);
    }
}
