package dev.hookbench.api.portal;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A line of the portal's own route table.
 *
 * @param template path with names in braces
 * @param manages whether only visitors may use it who may manage endpoints
 */
record PortalRoute(String method, String template, boolean manages, Handler handler) {
    /** What a route does for a visitor. */
    @FunctionalInterface
    interface Handler {
        /** Answers {@code request}; nothing beyond the visitor's owner may be seen by it. */
        ApiResponse handle(PortalVisitor visitor, ApiRequest request) throws IOException;
    }

    /** A route for every visitor. */
    static PortalRoute open(String method, String path, Handler handler) {
        return new PortalRoute(method, "/portal-api" + path, false, handler);
    }

    /** A route for who may manage endpoints. */
    static PortalRoute managing(String method, String path, Handler handler) {
        return new PortalRoute(method, "/portal-api" + path, true, handler);
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
