package dev.hookbench.api.openapi;

import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Operation.Answer;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The route that gives the document. It asks for no key: it reveals nothing of the data, and generators have none. */
public final class OpenApiRoute {
    private final Map<String, @Nullable Object> document;
    private final Route route;

    /**
     * Describes {@code others} and itself.
     *
     * @param version of the program
     */
    public OpenApiRoute(List<Route> others, String version) {
        this.route = RouteList.bare(ApiTag.SYSTEM)
                .add(
                        "GET",
                        "/openapi.json",
                        null,
                        _ -> new ApiResponse.Plain(document()),
                        Operation.named("getOpenApi", "Give this document")
                                .answers(new Answer(200, "The document.", Schema.map(Schema.any()), Answer.Kind.PLAIN)))
                .routes()
                .getFirst();
        this.document = OpenApiDocument.of(
                Stream.concat(others.stream(), Stream.of(route)).toList(), version);
    }

    /** Its part of the table. */
    public List<Route> routes() {
        return List.of(route);
    }

    private Map<String, @Nullable Object> document() {
        return document;
    }
}
