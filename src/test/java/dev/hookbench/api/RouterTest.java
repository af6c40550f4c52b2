package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.domain.access.Scope;
import org.junit.jupiter.api.Test;

final class RouterTest {
    private final Router router = new Router(RouteList.convoy(ApiTag.ENDPOINTS)
            .add("GET", "/endpoints/{id}", Scope.READ, _ -> ApiResponse.ok("one", null), Operation.named("one", "One"))
            .add("PUT", "/endpoints/{id}", Scope.SEND, _ -> ApiResponse.ok("put", null), Operation.named("put", "Put"))
            .add("GET", "/endpoints/rates", Scope.READ, _ -> ApiResponse.ok("all", null), Operation.named("all", "All"))
            .routes());

    private String found(String method, String path) {
        return switch (router.match(method, path)) {
            case Router.Match.Found found -> found.route().operation().id() + found.values();
            case Router.Match.NoPath _ -> "none";
            case Router.Match.OtherMethods other -> other.allowed();
        };
    }

    @Test
    void findsARouteBelowItsProjectAndForShort() {
        assertThat(found("GET", "/api/v1/projects/P/endpoints/E"))
                .isIn("one{id=E, projectID=P}", "one{projectID=P, id=E}");
        assertThat(found("GET", "/api/v1/endpoints/E")).isEqualTo("oneHere{id=E}");
    }

    @Test
    void prefersTheTemplateWithFewerNames() {
        assertThat(found("GET", "/api/v1/endpoints/rates")).isEqualTo("allHere{}");
        assertThat(found("PUT", "/api/v1/endpoints/rates")).isEqualTo("putHere{id=rates}");
    }

    @Test
    void doesNotMindASlashAtTheEnd() {
        assertThat(found("GET", "/api/v1/endpoints/E/")).isEqualTo("oneHere{id=E}");
        assertThat(found("GET", "/api/v1/endpoints/E//")).isEqualTo("none");
    }

    @Test
    void namesTheMethodsOfAPath() {
        assertThat(found("DELETE", "/api/v1/endpoints/E")).isEqualTo("GET, PUT");
        assertThat(found("GET", "/api/v1/endpoints")).isEqualTo("none");
        assertThat(found("GET", "/")).isEqualTo("none");
    }
}
