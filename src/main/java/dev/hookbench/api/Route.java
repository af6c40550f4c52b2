package dev.hookbench.api;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the route table.
 *
 * @param template path with names in braces, for example {@code /api/v1/captures/{uid}}
 * @param scope what a key must allow; null where no key is asked for
 * @param handler what is done, on a worker thread
 */
record Route(String method, String template, @Nullable Scope scope, Handler handler) {
    /** What a route does. */
    @FunctionalInterface
    interface Handler {
        /** Answers {@code request}. */
        ApiResponse handle(ApiRequest request) throws IOException;
    }

    /** The values of the template's names in {@code path}; empty if it is another path. */
    Optional<Map<String, String>> match(String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{") && !given[i].isEmpty()) {
                values.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
