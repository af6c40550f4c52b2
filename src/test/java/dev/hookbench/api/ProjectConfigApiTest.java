package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.object;
import static dev.hookbench.api.ApiAnswers.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.hookbench.domain.breaker.BreakerSettings;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.domain.project.ProjectDraft;
import dev.hookbench.domain.project.ProjectSettings;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.json.Json;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The configuration of the project in both directions: what is set by the API holds as if it were set in the window. */
final class ProjectConfigApiTest {
    private static final String PROJECT = "/api/v1/projects/any-id";

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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasAnsweredCanBeSentBackAndChangesNothing(boolean changedBefore) throws IOException {
        if (changedBefore) {
            data(config("""
                            {"disable_endpoint":false,"inactive_after":7,"circuit_breaker":{"enabled":true,"sample_rate":15},
                             "multiple_endpoint_subscriptions":true,"ssl":{"enforce_secure_endpoints":true},
                             "max_payload_read_size":2048,"strategy":{"type":"exponential","duration":3,"retry_count":4},
                             "signature":{"header":"X-Sig","versions":[{"hash":"SHA512","encoding":"base64"}]}}"""), 202, "Project updated successfully");
        }
        Map<String, @Nullable Object> before = ApiRig.data(rig.get(PROJECT));
        rig.clock.advance(Duration.ofMinutes(1));

        assertThat(data(rig.put(PROJECT, text(before)), 202, "Project updated successfully"))
                .isEqualTo(before);
        assertThat(ApiRig.data(rig.get(PROJECT))).isEqualTo(before);
    }

    @Test
    void saysWhenItWasChangedOnlyWhenItWas() throws IOException {
        rig.clock.advance(Duration.ofMinutes(1));
        config("{\"inactive_after\":2}");
        assertThat(ApiRig.data(rig.get(PROJECT)))
                .containsEntry("updated_at", rig.clock.instant().toString());
    }

    @Test
    void switchingDisablingOffActivatesEndpointsAsInTheWindow() throws IOException {
        rig.twins.endpoints.save(
                Endpoints.of("gone").state(EndpointState.INACTIVE).build());
        rig.twins.endpoints.save(
                Endpoints.of("probed").state(EndpointState.PENDING).build());
        rig.twins.endpoints.save(
                Endpoints.of("resting").state(EndpointState.PAUSED).build());
        List<CoreEvent> published = new ArrayList<>();
        rig.twins.hub.subscribe(published::add);

        config("{\"disable_endpoint\":false}");
        assertThat(rig.twins.endpoints.all())
                .extracting(Endpoint::uid, Endpoint::state)
                .containsExactlyInAnyOrder(
                        tuple("gone", EndpointState.ACTIVE),
                        tuple("probed", EndpointState.ACTIVE),
                        tuple("resting", EndpointState.PAUSED));
        assertThat(rig.twins.endpoints.history("gone"))
                .extracting(StateChange::cause)
                .containsExactly("disable_endpoint was switched off for the project.");
        assertThat(published)
                .contains(new CoreEvent.ProjectChanged(), new CoreEvent.EndpointChanged("probed"))
                .doesNotContain(new CoreEvent.EndpointChanged("resting"));
    }

    @Test
    void theSettingsRouteActivatesThemToo() throws IOException {
        rig.twins.endpoints.save(
                Endpoints.of("gone").state(EndpointState.INACTIVE).build());
        rig.put("/api/v1/settings", "{\"theme\":\"dark\"}");
        assertThat(rig.twins.endpoints.find("gone").orElseThrow().state()).isEqualTo(EndpointState.INACTIVE);

        rig.put("/api/v1/settings", "{\"disable_endpoint\":false}");
        assertThat(rig.twins.endpoints.find("gone").orElseThrow().state()).isEqualTo(EndpointState.ACTIVE);
        assertThat(ApiRig.data(rig.get("/api/v1/settings"))).containsEntry("disable_endpoint", false);
    }

    @Test
    void takesBreakersInConvoysNamesAndUnits() throws IOException {
        config("""
                {"inactive_after":3,"circuit_breaker":{"enabled":true,"sample_rate":10,"error_timeout":20,
                 "failure_threshold":60,"success_threshold":15,"observability_window":3,"minimum_request_count":11,
                 "consecutive_failure_threshold":4}}""");

        assertThat(rig.twins.project.current())
                .isEqualTo(new ProjectSettings(
                        true,
                        3,
                        new BreakerSettings(
                                true,
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(20),
                                60,
                                15,
                                Duration.ofMinutes(3),
                                11,
                                4)));
        config("{\"circuit_breaker\":{\"failure_threshold\":61}}");
        assertThat(object(object(ApiRig.data(rig.get(PROJECT)), "config"), "circuit_breaker"))
                .containsEntry("enabled", true)
                .containsEntry("sample_rate", 10)
                .containsEntry("failure_threshold", 61)
                .containsEntry("observability_window", 3);
    }

    @Test
    void answersWhatTheWindowSaved() throws IOException {
        ProjectDraft now = ProjectDraft.of(rig.twins.project.current());
        rig.twins.project.save(new ProjectDraft(false, "9", now.breaker()));

        assertThat(object(ApiRig.data(rig.get(PROJECT)), "config"))
                .containsEntry("disable_endpoint", false)
                .containsEntry("inactive_after", 9)
                .containsEntry("max_payload_read_size", 10 * 1024 * 1024);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inactive_after|0|config.inactive_after must be a whole number from 1 to 1000, not 0.",
                "circuit_breaker|true|config.circuit_breaker must be an object, not true.",
                "circuit_breaker|{\"sample_rate\":0}|config.circuit_breaker.sample_rate is \"0\": give a whole number",
                "circuit_breaker|{\"sample_rate\":\"30s\"}|config.circuit_breaker.sample_rate must be a whole number",
                "circuit_breaker|{\"minimum_request_count\":9}|config.circuit_breaker.minimum_request_count is \"9\": give",
                "circuit_breaker|{\"sample_rate\":60,\"observability_window\":1}|config.circuit_breaker.observability_window is 1 min",
                "max_payload_read_size|1|config.max_payload_read_size must be a whole number from 1024",
                "ratelimit|{\"count\":5}|config.ratelimit is {\"count\":5}, and can only be {\"count\":1000,\"duration\":60} here",
                "add_event_id_trace_headers|true|config.add_event_id_trace_headers is true, and can only be false here",
                "request_id_header|\"X-Mine\"|config.request_id_header is \"X-Mine\", and can only be \"X-Convoy-Idempotency-Key\"",
                "search_policy|\"5d\"|config.search_policy is \"5d\", and can only be \"\" here",
                "verify_dynamic_events|true|config.verify_dynamic_events is true, and can only be false here",
                "allow_unmatched_dynamic_urls|true|config.allow_unmatched_dynamic_urls is true",
                "replay_attacks_prevention_enabled|true|config.replay_attacks_prevention_enabled is true",
                "retention_policy_enabled|true|config.retention_policy_enabled is true, and can only be false here",
                "ratelimits|{}|config.ratelimits is not known to Hookbench: leave it out."
            })
    void refusesWhatItCannotDoAndChangesNothingElseEither(String key, String value, String start) throws IOException {
        String before = rig.get(PROJECT).text();

        refused(
                config("{\"ssl\":{\"enforce_secure_endpoints\":true},\"disable_endpoint\":false,\"%s\":%s}"
                        .formatted(key, value)),
                400,
                start);
        assertThat(rig.get(PROJECT).text()).isEqualTo(before);
    }

    @Test
    void takesWhatCannotBeChangedInPartOrAsNothing() throws IOException {
        data(
                config("{\"ratelimit\":{\"count\":1000},\"search_policy\":null,\"verify_dynamic_events\":false}"),
                202,
                "Project updated successfully");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\":\"incoming\"|type is \"incoming\", and can only be \"outgoing\" here: leave it out, and to receive",
                "\"logo_url\":\"http://x/y.png\"|logo_url is \"http://x/y.png\""
            })
    void refusesAnotherKindOfProject(String member, String start) throws IOException {
        refused(rig.put(PROJECT, "{\"name\":\"p\"," + member + "}"), 400, start);
    }

    private Response config(String json) throws IOException {
        return rig.put(PROJECT, "{\"name\":\"Hookbench\",\"config\":" + json + "}");
    }

    private static String text(Map<String, @Nullable Object> json) {
        return new String(Json.write(json), StandardCharsets.UTF_8);
    }
}
