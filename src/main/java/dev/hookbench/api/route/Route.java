package dev.hookbench.api.route;

import dev.hookbench.domain.access.Scope;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the route table: how it is reached, what it needs, what it does, and what the document says of it.
 *
 * @param template path with names in braces, for example {@code /api/v1/captures/{uid}}
 * @param scope what a key must allow; null where no key is asked for
 * @param ours whether Hookbench alone has it; Convoy's routes refuse wrong fields by 400, ours by 422
 * @param handler what is done, on a worker thread
 */
public record Route(
        String method, String template, @Nullable Scope scope, boolean ours, Handler handler, Operation operation) {
    /** What a route does. */
    @FunctionalInterface
    public interface Handler {
        /** Answers {@code request}. */
        ApiResponse handle(ApiRequest request) throws IOException;
    }

    /** The values of the template's names in {@code path}; empty if it is another path. */
    public Optional<Map<String, String>> match(String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (isName(wanted[i]) && !given[i].isEmpty()) {
                values.put(bare(wanted[i]), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** The names in its template, in order. */
    public List<String> names() {
        return Arrays.stream(template.split("/", -1))
                .filter(Route::isName)
                .map(Route::bare)
                .toList();
    }

    private static boolean isName(String part) {
        return part.startsWith("{");
    }

    private static String bare(String name) {
        return name.substring(1, name.length() - 1);
    }
}
