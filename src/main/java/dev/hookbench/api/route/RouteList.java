package dev.hookbench.api.route;

import dev.hookbench.domain.access.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the routes of one resource. */
public final class RouteList {
    private static final String BASE = "/api/v1";
    private static final String PROJECT = BASE + "/projects/{projectID}";

    private final ApiTag tag;
    private final boolean ours;
    private final List<String> bases;
    private final List<Route> routes = new ArrayList<>();

    private RouteList(ApiTag tag, boolean ours, List<String> bases) {
        this.tag = tag;
        this.ours = ours;
        this.bases = bases;
    }

    /**
     * Routes that Convoy has: below {@code /api/v1/projects/{projectID}}, where the id is not looked at because the key tells the
     * project, and for short below {@code /api/v1}.
     */
    public static RouteList convoy(ApiTag tag) {
        return new RouteList(tag, false, List.of(PROJECT, BASE));
    }

    /** Routes that Convoy has outside a project, below {@code /api/v1}. */
    public static RouteList convoyWide(ApiTag tag) {
        return new RouteList(tag, false, List.of(BASE));
    }

    /** Routes of Hookbench's own, below {@code /api/v1}. */
    public static RouteList own(ApiTag tag) {
        return new RouteList(tag, true, List.of(BASE));
    }

    /** Routes of Hookbench's own that are about the program, below {@code /}. */
    public static RouteList bare(ApiTag tag) {
        return new RouteList(tag, true, List.of(""));
    }

    /** Adds a route, with {@code path} below the bases. */
    public RouteList add(
            String method, String path, @Nullable Scope scope, Route.Handler handler, Operation operation) {
        Operation tagged = operation.of(tag);
        for (String base : bases) {
            boolean shortForm = bases.size() > 1 && base.equals(BASE);
            Operation told = shortForm ? tagged.called(tagged.id() + "Here") : tagged;
            routes.add(new Route(method, base + path, scope, ours, handler, told));
        }
        return this;
    }

    /** Adds all of another list. */
    public RouteList and(RouteList other) {
        routes.addAll(other.routes);
        return this;
    }

    /** What was added. */
    public List<Route> routes() {
        return List.copyOf(routes);
    }
}
