package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.json.Json;
import dev.hookbench.testing.RawConnection.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds answers against the document that the API gives of itself. */
final class DocumentedAnswers {
    private final Map<?, ?> document;
    private final SchemaCheck schemas;

    DocumentedAnswers(Map<?, ?> document) {
        this.document = document;
        this.schemas = new SchemaCheck(document);
    }

    /** Fails unless the document tells of that answer; paths that are no route are not looked at. */
    void check(String requestLine, Response response) {
        String[] line = requestLine.split(" ", 3);
        Map<?, ?> operation =
                operation(line[0], line[1].replaceFirst("^http://[^/]*", "").split("\\?", 2)[0]);
        boolean refusedBefore = response.status() == 421 || response.status() == 405 || response.body().length == 0;
        if (operation.isEmpty() || (refusedBefore && response.status() != 200)) {
            return;
        }
        Map<?, ?> responses = map(operation.get("responses"));
        Map<?, ?> answer = map(responses.get(Integer.toString(response.status())));
        assertThat(answer)
                .as("%s may answer %s, in the document", requestLine, response.status())
                .isNotEmpty();
        Map<?, ?> content = map(resolve(answer).get("content"));
        String type = response.header("Content-Type").orElse("").split(";", 2)[0];
        assertThat(content.get(type))
                .as("%s answers %s in the document", requestLine, type)
                .isNotNull();
        if (type.equals("application/json")) {
            Object json = Json.parse(response.body());
            assertThat(schemas.faults(json, map(map(content.get(type)).get("schema"))))
                    .as("%s: %s", requestLine, new String(response.body(), StandardCharsets.UTF_8))
                    .isEmpty();
        }
    }

    /** Fails unless the document tells of that body, member by member; an empty one is none. */
    void checkBody(String method, String target, String json) {
        Map<?, ?> body = map(operation(method, target.split("\\?", 2)[0]).get("requestBody"));
        assertThat(body.isEmpty())
                .as("%s %s takes no body, in the document", method, target)
                .isEqualTo(json.isEmpty());
        if (!json.isEmpty()) {
            Map<?, ?> schema =
                    map(map(map(body.get("content")).get("application/json")).get("schema"));
            assertThat(schemas.faults(Json.parse(json.getBytes(StandardCharsets.UTF_8)), schema))
                    .as("%s %s: %s", method, target, json)
                    .isEmpty();
        }
    }

    /** Fails unless the document tells of each query parameter. */
    void checkQuery(String method, String target, List<String> names) {
        Map<?, ?> operation = operation(method, target.split("\\?", 2)[0]);
        List<String> told = operation.get("parameters") instanceof List<?> parameters
                ? parameters.stream()
                        .map(parameter -> String.valueOf(map(parameter).get("name")))
                        .toList()
                : List.of();
        assertThat(told).containsAll(names);
    }

    private Map<?, ?> operation(String method, String path) {
        Optional<Map<?, ?>> item = map(document.get("paths")).entrySet().stream()
                .filter(entry -> fits(String.valueOf(entry.getKey()), path))
                .sorted(Comparator.comparingInt(
                        entry -> entry.getKey().toString().split("\\{", -1).length))
                .<Map<?, ?>>map(entry -> map(entry.getValue()))
                .findFirst();
        return item.map(found -> map(found.get(method.toLowerCase(Locale.ROOT))))
                .orElse(Map.of());
    }

    private static boolean fits(String template, String path) {
        List<String> wanted = Arrays.asList(template.split("/", -1));
        List<String> given = Arrays.asList(path.split("/", -1));
        if (wanted.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).startsWith("{") && !wanted.get(i).equals(given.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Map<?, ?> resolve(Map<?, ?> component) {
        return component.get("$ref") instanceof String reference ? schemas.component(reference) : component;
    }

    private static Map<?, ?> map(@Nullable Object json) {
        return json instanceof Map<?, ?> map ? map : Map.of();
    }
}
