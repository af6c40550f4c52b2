package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.objects;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.EndpointCalls.ENDPOINTS;
import static dev.hookbench.api.EndpointCalls.SAMPLE;
import static dev.hookbench.api.EndpointCalls.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.endpoint.EndpointState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The states, secrets and history of endpoints over the API. */
final class EndpointStatesApiTest {
    @TempDir
    Path spool;

    private ApiRig rig;
    private EndpointCalls calls;

    @BeforeEach
    void start() throws IOException {
        rig = new ApiRig(spool);
        calls = new EndpointCalls(rig);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void rotatesASecret() throws IOException {
        String uid = calls.made(SAMPLE);
        List<Map<String, @Nullable Object>> secrets = objects(
                data(
                        rig.put(one(uid) + "/expire_secret", "{\"expiration\":3600}"),
                        200,
                        "endpoint secret expired successfully"),
                "secrets");

        assertThat(secrets).hasSize(2);
        assertThat(secrets.get(0).get("value")).isEqualTo("old-secret-AAAA");
        assertThat(secrets.get(0).get("expires_at"))
                .isEqualTo(rig.clock.instant().plusSeconds(3_600).toString());
        assertThat(secrets.get(1).get("expires_at")).isNull();
        assertThat(objects(
                        ApiRig.data(
                                rig.put(one(uid) + "/expire_secret", "{\"secret\":\"third-secret\",\"expiration\":0}")),
                        "secrets"))
                .extracting(secret -> secret.get("value"))
                .endsWith("third-secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|expiration is missing",
                "{\"expiration\":\"1h\"}|expiration must be a whole number from 0 to 2592000",
                "{\"expiration\":-1}|expiration must be a whole number from 0 to 2592000",
                "{\"expiration\":2592001}|expiration must be a whole number from 0 to 2592000",
                "{\"expiration\":1,\"secret\":false}|secret must be a text"
            })
    void refusesAWrongRotation(String json, String start) throws IOException {
        refused(rig.put(one(calls.made()) + "/expire_secret", json), 400, start);
    }

    @Test
    void pausesAndUnpauses() throws IOException {
        String uid = calls.made();

        assertThat(data(rig.put(one(uid) + "/pause", ""), 202, "endpoint status updated successfully"))
                .containsEntry("status", "paused");
        assertThat(data(rig.put(one(uid) + "/pause", ""), 202, "endpoint status updated successfully"))
                .containsEntry("status", "active");
        calls.state(uid, EndpointState.ACTIVE, EndpointState.INACTIVE);
        refused(
                rig.put(one(uid) + "/pause", ""),
                400,
                "current endpoint status - inactive, does not support pausing or unpausing");
    }

    @Test
    void activatesWhatIsInactiveOrPaused() throws IOException {
        String uid = calls.made();

        refused(
                rig.post(one(uid) + "/activate", ""),
                400,
                "current endpoint status - active, does not support activation");
        calls.state(uid, EndpointState.ACTIVE, EndpointState.INACTIVE);
        assertThat(data(rig.post(one(uid) + "/activate", ""), 202, "endpoint status successfully activated"))
                .containsEntry("status", "active");
    }

    @Test
    void switchesByTheCallOf2023() throws IOException {
        String uid = calls.made();

        assertThat(data(rig.put(one(uid) + "/toggle_status", ""), 202, "endpoint status updated successfully"))
                .containsEntry("status", "inactive");
        assertThat(data(rig.put(one(uid) + "/toggle_status", ""), 202, "endpoint status updated successfully"))
                .containsEntry("status", "active");
        calls.state(uid, EndpointState.ACTIVE, EndpointState.PENDING);
        refused(rig.put(one(uid) + "/toggle_status", ""), 400, "endpoint is in pending status");
    }

    @Test
    void tellsTheHistoryOfItsStates() throws IOException {
        String uid = calls.made();
        rig.put(one(uid) + "/pause", "");
        rig.put(one(uid) + "/toggle_status", "");
        List<Map<String, @Nullable Object>> history = ApiAnswers.list(
                rig.get("/api/v1/endpoints/" + uid + "/history"), 200, "Endpoint history fetched successfully");

        assertThat(history).hasSize(2);
        assertThat(history.getFirst())
                .containsEntry("from", "active")
                .containsEntry("to", "paused")
                .containsEntry("cause", "Paused by the user.")
                .containsEntry("delivery_id", null);
        assertThat(history.getLast().get("from")).isNull();
    }

    @Test
    void changesNothingForKeysWithoutTheScope() throws IOException {
        String uid = calls.made();
        String sender = "Authorization: Bearer " + ApiRig.SENDER + "\r\n";
        for (String call : List.of(
                "POST " + ENDPOINTS,
                "PUT " + one(uid),
                "DELETE " + one(uid),
                "PUT " + one(uid) + "/pause",
                "POST " + one(uid) + "/activate",
                "PUT " + one(uid) + "/expire_secret",
                "PUT " + one(uid) + "/toggle_status")) {
            String[] parts = call.split(" ");
            is(rig.call(parts[0], parts[1], "{}", sender), 403, "The key sender lacks the scope admin.");
        }
    }

    @Test
    void tellsWhatIsNotThere() throws IOException {
        is(rig.get(one("NONE")), 404, "Resource not found");
        refused(rig.delete(one("NONE")), 400, "endpoint not found");
        refused(rig.put(one("NONE") + "/pause", ""), 400, "endpoint not found");
        refused(rig.post(one("NONE") + "/activate", ""), 400, "endpoint not found");
        refused(rig.put(one("NONE") + "/expire_secret", "{\"expiration\":0}"), 400, "endpoint not found");
        refused(rig.get("/api/v1/endpoints/NONE/history"), 404, "There is no endpoint NONE");
    }
}
