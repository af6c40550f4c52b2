package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.RawConnection.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks into answers of the API. */
final class ApiAnswers {
    private ApiAnswers() {}

    /** The object under {@code data}, of an answer with that status and message. */
    static Map<String, @Nullable Object> data(Response response, int status, String message) {
        is(response, status, message);
        return ApiRig.data(response);
    }

    /** The list under {@code data}, of an answer with that status and message. */
    static List<Map<String, @Nullable Object>> list(Response response, int status, String message) {
        is(response, status, message);
        return objects(ApiRig.json(response).get("data"));
    }

    /** The rows of a page. */
    static List<Map<String, @Nullable Object>> content(Response response) {
        return objects(ApiRig.data(response).get("content"));
    }

    /** An answer with that status and message. */
    static void is(Response response, int status, String message) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        assertThat(ApiRig.message(response)).isEqualTo(message);
        assertThat(ApiRig.json(response).get("status")).isEqualTo(status < 400);
    }

    /** A refusal whose message starts so. */
    static void refused(Response response, int status, String start) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        assertThat(ApiRig.message(response)).startsWith(start);
        assertThat(ApiRig.json(response)).doesNotContainKey("data").containsEntry("status", false);
    }

    /** An object within. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> object(Map<String, @Nullable Object> json, String name) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(json.get(name), name);
    }

    /** A text within. */
    static String text(Map<String, @Nullable Object> json, String name) {
        return (String) Objects.requireNonNull(json.get(name), name);
    }

    /** A list of objects within. */
    static List<Map<String, @Nullable Object>> objects(Map<String, @Nullable Object> json, String name) {
        return objects(json.get(name));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> objects(@Nullable Object list) {
        return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(list);
    }
}
