package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.list;
import static dev.hookbench.api.ApiAnswers.object;
import static dev.hookbench.api.ApiAnswers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Settings;
import dev.hookbench.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one project, the settings and what is refused for good. */
final class ProjectApiTest {
    private static final String PROJECT = "/api/v1/projects/any-id";
    private static final String SETTINGS = "/api/v1/settings";

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

    @Test
    void isWhatAnyIdMeans() throws IOException {
        Map<String, @Nullable Object> project = data(rig.get(PROJECT), 200, "Project fetched successfully");

        assertThat(project)
                .containsEntry("name", "Hookbench")
                .containsEntry("type", "outgoing")
                .containsEntry("organisation_id", "")
                .containsEntry("created_at", rig.clock.instant().toString());
        assertThat((String) project.get("uid")).hasSize(26);
        assertThat(list(rig.get("/api/v1/projects?orgID=x"), 200, "Projects fetched successfully"))
                .containsExactly(project);
        assertThat(data(rig.get("/api/v1/projects/" + project.get("uid") + "/"), 200, "Project fetched successfully"))
                .isEqualTo(project);
    }

    @Test
    void keepsItsIdOverStarts() throws IOException {
        Object uid = ApiRig.data(rig.get(PROJECT)).get("uid");

        assertThat(ApiRoutes.of(rig.parts)).isNotEmpty();
        assertThat(ApiRig.data(rig.get(PROJECT)).get("uid")).isEqualTo(uid);
        assertThat(rig.twins.settings.get("project.uid")).contains(String.valueOf(uid));
    }

    @Test
    void cannotHaveASecondOrBeRemoved() throws IOException {
        refused(
                rig.post("/api/v1/projects?orgID=x", "{\"name\":\"b\"}"),
                400,
                "Hookbench has one project per data folder");
        assertThat(ApiRig.message(rig.post("/api/v1/projects", "{}"))).contains("--data");
        refused(rig.delete(PROJECT), 400, "The project goes with its data folder");
    }

    @Test
    void givesItsConfigurationInConvoysWords() throws IOException {
        Map<String, @Nullable Object> config = object(ApiRig.data(rig.get(PROJECT)), "config");

        assertThat(config)
                .containsEntry("disable_endpoint", true)
                .containsEntry("multiple_endpoint_subscriptions", false)
                .containsEntry("ssl", Json.object("enforce_secure_endpoints", false))
                .containsEntry("strategy", Json.object("type", "linear", "duration", 100, "retry_count", 10));
        assertThat(object(config, "signature")).containsEntry("header", "X-Convoy-Signature");
    }

    @Test
    void givesTheDefaultsOfBreakersAsConvoyDoes() throws IOException {
        assertThat(object(object(ApiRig.data(rig.get(PROJECT)), "config"), "circuit_breaker"))
                .containsEntry("enabled", false)
                .containsEntry("sample_rate", 30)
                .containsEntry("error_timeout", 30)
                .containsEntry("failure_threshold", 70)
                .containsEntry("success_threshold", 5)
                .containsEntry("observability_window", 5)
                .containsEntry("minimum_request_count", 10)
                .containsEntry("consecutive_failure_threshold", 10);
    }

    @Test
    void changesTheKeysThatAreGiven() throws IOException {
        rig.clock.advance(Duration.ofMinutes(1));
        Map<String, @Nullable Object> changed = data(rig.put(PROJECT, """
                        {"name":"Shop","config":{"disable_endpoint":false,"strategy":{"duration":5},"ssl":{},
                         "multiple_endpoint_subscriptions":true,"max_payload_read_size":51200}}"""), 202, "Project updated successfully");

        assertThat(changed)
                .containsEntry("name", "Shop")
                .containsEntry("updated_at", rig.clock.instant().toString());
        assertThat(object(changed, "config"))
                .containsEntry("disable_endpoint", false)
                .containsEntry("multiple_endpoint_subscriptions", true)
                .containsEntry("strategy", Json.object("type", "linear", "duration", 5, "retry_count", 10));
        assertThat(rig.twins.settings.get(Settings.DISABLE_ENDPOINT)).contains("false");
        rig.put(PROJECT, "{\"name\":\"Shop\"}");
        assertThat(object(ApiRig.data(rig.get(PROJECT)), "config")).containsEntry("disable_endpoint", false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|name is missing",
                "{\"name\":\"\"}|name is missing",
                "{\"name\":\"a\\u0000\"}|name must have",
                "{\"name\":\"p\",\"config\":[]}|config must be an object",
                "{\"name\":\"p\",\"config\":{\"disable_endpoint\":\"no\"}}|config.disable_endpoint must be true or false",
                "{\"name\":\"p\",\"config\":{\"strategy\":{\"type\":\"cubic\"}}}|config.strategy.type must be one of",
                "{\"name\":\"p\",\"config\":{\"strategy\":{\"duration\":0}}}|config.strategy.duration must be",
                "{\"name\":\"p\",\"config\":{\"ssl\":true}}|config.ssl must be an object",
                "{\"name\":\"p\",\"config\":{\"signature\":{\"header\":\"a b\"}}}|config.signature.header",
                "{\"name\":\"p\",\"config\":{\"signature\":{\"versions\":[{\"hash\":\"MD5\"}]}}}|config.signature.versions[0].hash must be",
                "{\"name\":\"p\",\"config\":{\"disable_endpiont\":true}}|config.disable_endpiont is not known"
            })
    void refusesWithFieldValueAndCureAndChangesNothing(String json, String start) throws IOException {
        String before = rig.get(PROJECT).text();

        refused(rig.put(PROJECT, json), 400, start);
        assertThat(rig.get(PROJECT).text()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscriptions/test_function", "sources/test_function"})
    void runsNoFunctions(String route) throws IOException {
        refused(
                rig.post(PROJECT + "/" + route, "{\"payload\":{},\"function\":\"function transform(p){return p}\"}"),
                501,
                "Hookbench runs no JavaScript");
    }

    @Test
    void givesAndChangesSettings() throws IOException {
        assertThat(data(rig.get(SETTINGS), 200, "Settings fetched successfully"))
                .isEqualTo(Json.object(
                        "receiver_body_limit",
                        null,
                        "receiver_port",
                        null,
                        "api_port",
                        null,
                        "concurrency",
                        null,
                        "disable_endpoint",
                        true,
                        "multiple_endpoint_subscriptions",
                        false,
                        "theme",
                        "system"));
        assertThat(data(
                        rig.put(
                                SETTINGS,
                                "{\"receiver_body_limit\":2048,\"api_port\":9500,\"disable_endpoint\":false,\"theme\":\"dark\"}"),
                        200,
                        "Settings updated successfully"))
                .containsEntry("receiver_body_limit", 2_048)
                .containsEntry("receiver_port", null)
                .containsEntry("api_port", 9_500)
                .containsEntry("disable_endpoint", false)
                .containsEntry("theme", "dark");
        assertThat(rig.twins.settings.get(Settings.API_PORT)).contains("9500");
    }

    @Test
    void limitsAttemptsAtOnceAndLeavesThemToTheProgramAgain() throws IOException {
        assertThat(data(rig.put(SETTINGS, "{\"concurrency\":8}"), 200, "Settings updated successfully"))
                .containsEntry("concurrency", 8);
        assertThat(data(rig.put(SETTINGS, "{\"theme\":\"dark\"}"), 200, "Settings updated successfully"))
                .containsEntry("concurrency", 8);
        assertThat(data(rig.put(SETTINGS, "{\"concurrency\":null}"), 200, "Settings updated successfully"))
                .containsEntry("concurrency", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"receiver_body_limit\":1}|receiver_body_limit must be a whole number from 1024",
                "{\"receiver_port\":65536}|receiver_port must be a whole number from 1 to 65535",
                "{\"api_port\":\"9500\"}|api_port must be a whole number",
                "{\"api_port\":9400}|api_port 9400 is the receiver's port too",
                "{\"concurrency\":201}|concurrency must be a whole number from 1 to 200",
                "{\"theme\":\"pink\"}|theme must be one of system, light, dark",
                "{\"disable_endpoint\":1}|disable_endpoint must be true or false",
                "{\"colour\":1}|colour is no setting"
            })
    void refusesWrongSettings(String json, String start) throws IOException {
        refused(rig.put(SETTINGS, json), 422, start);
        assertThat(rig.twins.settings.get(Settings.THEME)).isEmpty();
    }

    @Test
    void tellsItsHealthBelowTheBaseByKey() throws IOException {
        is(rig.get("/api/v1/health"), 200, "Hookbench is running");
        assertThat(rig.sendUnchecked("GET /api/v1/health HTTP/1.1\r\nHost: HOST\r\n\r\n")
                        .status())
                .isEqualTo(401);
    }
}
