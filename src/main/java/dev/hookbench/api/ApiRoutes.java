package dev.hookbench.api;

import dev.hookbench.api.capture.CaptureRoutes;
import dev.hookbench.api.capture.ReplayRoutes;
import dev.hookbench.api.openapi.OpenApiRoute;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.system.HealthRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The whole route table. */
final class ApiRoutes {
    private ApiRoutes() {}

    /** The routes over {@code parts}, the document of them all at the end. */
    static List<Route> of(ApiParts parts) {
        List<Route> routes = new ArrayList<>(Stream.of(
                        new HealthRoutes(parts.journal(), parts.indexLagMillis()).routes(),
                        new CaptureRoutes(parts.captures()).routes(),
                        new ReplayRoutes(parts.captures(), parts.replays()).routes())
                .flatMap(List::stream)
                .toList());
        routes.addAll(new OpenApiRoute(routes, parts.version()).routes());
        return List.copyOf(routes);
    }
}
