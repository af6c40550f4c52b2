package dev.hookbench.api.openapi;

import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Operation.Answer;
import dev.hookbench.api.route.Operation.Parameter;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The OpenAPI 3.1 document of a route table: the table is the only truth. */
public final class OpenApiDocument {
    private final List<Route> routes;
    private final Components components = new Components();

    private OpenApiDocument(List<Route> routes) {
        this.routes = routes;
    }

    /**
     * The document of {@code routes}.
     *
     * @param version of the program
     */
    public static Map<String, @Nullable Object> of(List<Route> routes, String version) {
        OpenApiDocument document = new OpenApiDocument(routes);
        Map<String, @Nullable Object> paths = document.paths();
        return Json.object(
                "openapi",
                "3.1.0",
                "info",
                Json.object(
                        "title",
                        "Hookbench control API",
                        "version",
                        version,
                        "summary",
                        "Receive, send and replay webhooks on your own machine.",
                        "description",
                        "Compatible with Convoy's API where Convoy has a route; the rest is Hookbench's own. It"
                                + " listens on the loopback address only.",
                        "contact",
                        Json.object("name", "Hookbench"),
                        "license",
                        Json.object("name", "Apache License 2.0", "identifier", "Apache-2.0")),
                "servers",
                List.of(Json.object("url", "/", "description", "This Hookbench.")),
                "tags",
                document.tags(),
                "paths",
                paths,
                "components",
                document.components.json());
    }

    private List<Map<String, @Nullable Object>> tags() {
        Set<ApiTag> used = routes.stream().map(route -> route.operation().tag()).collect(Collectors.toSet());
        return Arrays.stream(ApiTag.values())
                .filter(used::contains)
                .map(tag -> Json.object("name", tag.title(), "description", tag.words()))
                .toList();
    }

    private Map<String, @Nullable Object> paths() {
        Map<String, Map<String, @Nullable Object>> paths = new LinkedHashMap<>();
        for (Route route : routes) {
            paths.computeIfAbsent(route.template(), _ -> new LinkedHashMap<>())
                    .put(route.method().toLowerCase(Locale.ROOT), operation(route));
        }
        return new LinkedHashMap<>(paths);
    }

    private Map<String, @Nullable Object> operation(Route route) {
        Operation told = route.operation();
        Map<String, @Nullable Object> json = Json.object(
                "operationId", told.id(),
                "tags", List.of(told.tag().title()),
                "summary", told.summary());
        json.put("description", words(told, route.scope()));
        json.put("parameters", parameters(route));
        if (told.request() != null) {
            Map<String, @Nullable Object> content = new LinkedHashMap<>(content("application/json", told.request()));
            told.otherTypes().forEach(type -> content.putAll(content(type, Schema.text())));
            json.put("requestBody", Json.object("required", true, "content", content));
        }
        json.put("responses", responses(route));
        json.put("security", route.scope() == null ? List.of() : List.of(Json.object("key", List.of())));
        return json;
    }

    private static String words(Operation told, @Nullable Scope scope) {
        String need = scope == null ? "Asks for no key." : "Needs a key of scope " + scope.word() + ".";
        return (told.description() + " " + need).strip();
    }

    private List<Object> parameters(Route route) {
        List<Object> parameters = new ArrayList<>();
        for (String name : route.names()) {
            String words =
                    name.equals("projectID") ? "Any id: the key tells which project is meant." : "Id of what is meant.";
            parameters.add(Json.object(
                    "name",
                    name,
                    "in",
                    "path",
                    "required",
                    true,
                    "description",
                    words,
                    "schema",
                    components.inline(Schema.text())));
        }
        for (Parameter parameter : route.operation().parameters()) {
            parameters.add(query(parameter));
        }
        if (route.scope() != null) {
            parameters.add(Components.reference("parameters", "Version"));
        }
        return parameters;
    }

    private Map<String, @Nullable Object> query(Parameter parameter) {
        Map<String, @Nullable Object> json = Json.object(
                "name", parameter.name(),
                "in", "query",
                "description", parameter.description(),
                "schema", components.inline(parameter.schema()));
        if (parameter.repeatable()) {
            json.put("style", "form");
            json.put("explode", true);
        }
        return json;
    }

    private Map<String, @Nullable Object> responses(Route route) {
        Answer answer = route.operation().answer();
        Map<String, @Nullable Object> responses = new LinkedHashMap<>();
        responses.put(
                Integer.toString(answer.status()),
                Json.object("description", answer.description(), "content", content(answer)));
        for (Answer other : route.operation().otherAnswers()) {
            responses.put(
                    Integer.toString(other.status()),
                    Json.object("description", other.description(), "content", content(other)));
        }
        for (int status : failures(route)) {
            responses.put(Integer.toString(status), Components.reference("responses", "Failure"));
        }
        return responses;
    }

    private static List<Integer> failures(Route route) {
        List<Integer> statuses = new ArrayList<>(List.of(400, 403, 429));
        if (route.scope() != null) {
            statuses.addAll(List.of(401, 500, 503));
        }
        if (!route.names().isEmpty()) {
            statuses.add(404);
        }
        if (route.operation().request() != null) {
            statuses.addAll(List.of(413, 415));
        }
        if (!route.method().equals("GET") && route.ours()) {
            statuses.add(422);
        }
        statuses.addAll(route.operation().refusals());
        statuses.remove(Integer.valueOf(route.operation().answer().status()));
        return statuses.stream().sorted().toList();
    }

    private Map<String, @Nullable Object> content(Answer answer) {
        return switch (answer.kind()) {
            case ENVELOPE -> content("application/json", Components.envelope(answer.schema()));
            case PLAIN -> content("application/json", answer.schema());
            case BYTES -> content("application/octet-stream", answer.schema());
        };
    }

    private Map<String, @Nullable Object> content(String type, Schema schema) {
        return Json.object(type, Json.object("schema", components.inline(schema)));
    }
}
