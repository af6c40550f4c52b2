package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.api.route.Route;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document and the routes it tells of. */
final class OpenApiTest {
    @TempDir
    Path spool;

    private ApiRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new ApiRig(spool);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private Map<String, ?> document() throws IOException {
        RawConnection.Response response = rig.send("GET /openapi.json HTTP/1.1\r\nHost: HOST\r\n\r\n");
        assertThat(response.status()).isEqualTo(200);
        return ApiRig.json(response);
    }

    private Map<?, ?> part(String name) throws IOException {
        return document().get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private List<Route> routes() {
        return ApiRoutes.of(rig.parts);
    }

    @Test
    void tellsOfEachRouteAndOfNothingElse() throws IOException {
        Set<String> told = new HashSet<>();
        part("paths")
                .forEach((path, item) -> ((Map<?, ?>) item)
                        .keySet()
                        .forEach(method -> told.add(method.toString().toUpperCase(Locale.ROOT) + " " + path)));
        List<String> served = routes().stream()
                .map(route -> route.method() + " " + route.template())
                .toList();

        assertThat(served).doesNotHaveDuplicates();
        assertThat(told).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void everyRouteIsServed() throws IOException {
        for (Route route : routes()) {
            String target = route.template().replaceAll("\\{[^}]*}", "NONE");
            RawConnection.Response response =
                    rig.sendUnchecked(route.method() + " " + target + " HTTP/1.1\r\nHost: HOST\r\n\r\n");
            rig.clock.advance(java.time.Duration.ofMinutes(1));

            assertThat(response.status())
                    .as("%s without a key", route.operation().id())
                    .isEqualTo(route.scope() == null ? 200 : 401);
        }
    }

    @Test
    void noRouteThatChangesAnythingIsReachedByGet() {
        assertThat(routes())
                .filteredOn(route -> route.method().equals("GET"))
                .allMatch(
                        route -> route.scope() == null || route.scope() == Scope.READ || route.scope() == Scope.ADMIN);
        assertThat(routes())
                .filteredOn(route -> !route.method().equals("GET"))
                .allMatch(route -> route.scope() == Scope.SEND
                        || route.scope() == Scope.ADMIN
                        || READING_POSTS.contains(route.template()));
    }

    /** Posts that only work something out. */
    private static final Set<String> READING_POSTS = Set.of(
            "/api/v1/signatures/verify",
            "/api/v1/signatures/sign",
            "/api/v1/filters/explain",
            "/api/v1/subscriptions/test_filter",
            "/api/v1/projects/{projectID}/subscriptions/test_filter",
            "/api/v1/subscriptions/{subscriptionID}/filters/test/{eventType}",
            "/api/v1/projects/{projectID}/subscriptions/{subscriptionID}/filters/test/{eventType}",
            "/api/v1/subscriptions/test_function",
            "/api/v1/projects/{projectID}/subscriptions/test_function",
            "/api/v1/sources/test_function",
            "/api/v1/projects/{projectID}/sources/test_function");

    @Test
    void namesEveryOperationOnce() {
        assertThat(routes().stream().map(route -> route.operation().id()).toList())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][A-Za-z0-9]+"));
        assertThat(routes()).allMatch(route -> !route.operation().summary().isEmpty());
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        Map<String, ?> document = document();
        List<String> references = new ArrayList<>();
        collect(document, references);

        SchemaCheck schemas = new SchemaCheck(document);
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(schemas.component(reference)).isNotNull());
    }

    private static void collect(@Nullable Object json, List<String> references) {
        if (json instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference) {
                references.add(reference);
            }
            map.values().forEach(value -> collect(value, references));
        } else if (json instanceof List<?> list) {
            list.forEach(value -> collect(value, references));
        }
    }

    @Test
    void isKeptFromForeignPages() throws IOException {
        assertThat(rig.send("GET /openapi.json HTTP/1.1\r\nHost: evil.test\r\n\r\n")
                        .status())
                .isEqualTo(421);
        assertThat(rig.send("GET /openapi.json HTTP/1.1\r\nHost: HOST\r\nOrigin: http://evil.test\r\n\r\n")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void saysWhichVersionOfWhat() throws IOException {
        assertThat(document().get("openapi")).isEqualTo("3.1.0");
        assertThat(part("info").get("version")).isEqualTo("1.2.3");
    }
}
