package dev.hookbench.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The route table and the search in it. */
record Router(List<Route> routes) {
    Router {
        routes = List.copyOf(routes);
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

    /** The route for {@code method} and {@code path}. */
    Match match(String method, String path) {
        List<Route> here =
                routes.stream().filter(route -> route.match(path).isPresent()).toList();
        Optional<Route> found =
                here.stream().filter(route -> route.method().equals(method)).findFirst();
        if (found.isPresent()) {
            return new Match.Found(found.get(), found.get().match(path).orElseThrow());
        }
        return here.isEmpty()
                ? new Match.NoPath()
                : new Match.OtherMethods(here.stream().map(Route::method).collect(Collectors.joining(", ")));
    }
}
