package dev.hookbench.api;

import dev.hookbench.api.route.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The route table and the search in it. Of two templates that fit, the one with fewer names is meant. */
record Router(List<Route> routes) {
    Router {
        routes = routes.stream()
                .sorted(Comparator.comparingInt(route -> route.names().size()))
                .toList();
    }

    /** What a path leads to. */
    sealed interface Match {
        /** A route with the values of its names. */
        record Found(Route route, Map<String, String> values) implements Match {}

        /** Nothing. */
        record NoPath() implements Match {}

        /** Something, by other methods. */
        record OtherMethods(String allowed) implements Match {}
    }

    /** The route for {@code method} and {@code path}, whose last slash does not count: SDK 1.x writes one behind a project. */
    Match match(String method, String path) {
        String bare = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        List<Route> here =
                routes.stream().filter(route -> route.match(bare).isPresent()).toList();
        Optional<Route> found =
                here.stream().filter(route -> route.method().equals(method)).findFirst();
        if (found.isPresent()) {
            return new Match.Found(found.get(), found.get().match(bare).orElseThrow());
        }
        return here.isEmpty()
                ? new Match.NoPath()
                : new Match.OtherMethods(
                        here.stream().map(Route::method).distinct().collect(Collectors.joining(", ")));
    }
}
