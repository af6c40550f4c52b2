package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.ApiAnswers.text;
import static dev.hookbench.api.ApiScene.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events sent over the API, against section 7 of the reference. */
final class SendApiTest extends SceneTest {
    @Test
    void answersTheIdOfAnEvent() throws IOException {
        Map<String, @Nullable Object> sent =
                scene.sent(",\"custom_headers\":{\"X-Trace\":\"t-1\"},\"idempotency_key\":\"inv_001:paid\"");
        Map<String, @Nullable Object> event =
                data(rig.get(PROJECT + "/events/" + sent.get("uid")), 200, "Endpoint event fetched successfully");

        assertThat(event)
                .containsEntry("uid", sent.get("uid"))
                .containsEntry("event_type", "invoice.paid")
                .containsEntry("endpoints", List.of(endpoint))
                .containsEntry("headers", Map.of("X-Trace", List.of("t-1")))
                .containsEntry("idempotency_key", "inv_001:paid")
                .containsEntry("is_duplicate_event", false)
                .containsEntry("data", Map.of("id", "inv_001"))
                .containsEntry("status", "Success");
        assertThat(event.get("project_id"))
                .isEqualTo(ApiRig.data(rig.get(PROJECT)).get("uid"));
    }

    @Test
    void keepsThePayloadByteForByte() throws IOException {
        String payload = "{ \"a\" : 1.0e2,\t\"b\":\"\\u00e4\",\"a\":[ ] }";
        Response sent = rig.post(
                PROJECT + "/events",
                "{\"data\":5,\"endpoint_id\":\"" + endpoint + "\", \"event_type\":\"x\", \"data\" : " + payload
                        + " ,\"z\":1}");
        String uid = text(data(sent, 201, "Event queued successfully"), "uid");

        BodyRef body = rig.twins.deliveries.findEvent(uid).orElseThrow().payload();
        assertThat(new String(rig.journal.readAll(body), StandardCharsets.UTF_8))
                .isEqualTo(payload);
        assertThat(rig.get(PROJECT + "/events/" + uid).text()).contains("\"data\":" + payload);
    }

    @Test
    void marksASecondEventOfOneKey() throws IOException {
        scene.sent(",\"idempotency_key\":\"k\"");
        assertThat(scene.sent(",\"idempotency_key\":\"k\""))
                .containsEntry("is_duplicate_event", true)
                .containsEntry("deliveries", List.of());
        is(
                rig.post(
                        PROJECT + "/events/fanout",
                        "{\"owner_id\":\"merchant-42\",\"event_type\":\"x\",\"data\":1,\"idempotency_key\":\"k\"}"),
                201,
                "Duplicate event received, but will not be sent");
    }

    @Test
    void fansOutToAnOwner() throws IOException {
        scene.endpoint("other", "merchant-42");
        scene.endpoint("third", "merchant-7");
        Map<String, @Nullable Object> sent = data(
                rig.post(PROJECT + "/events/fanout", "{\"owner_id\":\"merchant-42\",\"event_type\":\"x\",\"data\":[]}"),
                201,
                "Endpoint fanout event queued successfully");

        assertThat((List<?>) sent.get("deliveries")).hasSize(2);
    }

    @Test
    void broadcasts() throws IOException {
        assertThat(data(
                        rig.post(PROJECT + "/events/broadcast", "{\"event_type\":\"x\",\"data\":null}"),
                        201,
                        "Broadcast event created successfully"))
                .containsKey("uid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "events|{\"event_type\":\"x\",\"data\":1}|please provide an endpoint ID",
                "events|{\"endpoint_id\":\"NONE\",\"event_type\":\"x\",\"data\":1}|endpoint_id: no endpoint has the id",
                "events|{\"endpoint_id\":5,\"event_type\":\"x\",\"data\":1}|endpoint_id must be a text",
                "events|{\"endpoint_id\":\"E\",\"event_type\":\"x\"}|data is missing",
                "events|{\"app_id\":\"ENDPOINT\",\"data\":1}|event_type is empty",
                "events|{\"app_id\":\"ENDPOINT\",\"event_type\":1,\"data\":1}|event_type must be a text",
                "events|{\"app_id\":\"ENDPOINT\",\"event_type\":\"x\",\"data\":1,\"custom_headers\":[]}|custom_headers must be an object",
                "events|{\"app_id\":\"ENDPOINT\",\"event_type\":\"x\",\"data\":1,\"custom_headers\":{\"A\":1}}|custom_headers.A must be a text",
                "events|{\"app_id\":\"ENDPOINT\",\"event_type\":\"x\",\"data\":1,\"custom_headers\":{\"Host\":\"a\"}}|custom_headers.Host",
                "events|{\"app_id\":\"ENDPOINT\",\"event_type\":\"x\",\"data\":1,\"idempotency_key\":{}}|idempotency_key must be a text",
                "events/fanout|{\"event_type\":\"x\",\"data\":1}|owner_id is missing",
                "events/broadcast|{\"data\":1}|event_type is empty"
            })
    void refusesWithFieldValueAndCure(String route, String json, String start) throws IOException {
        refused(rig.post(PROJECT + "/" + route, json.replace("ENDPOINT", endpoint)), 400, start);
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        byte[] body = ("{\"endpoint_id\":\"" + endpoint + "\",\"event_type\":\"x\",\"data\":1}")
                .getBytes(StandardCharsets.UTF_16);
        Response response = rig.send("POST " + PROJECT + "/events HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer "
                + ApiRig.ADMIN + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n"
                + new String(body, StandardCharsets.ISO_8859_1));

        refused(response, 400, "The body is not the JSON asked for: is not in UTF-8");
    }

    @Test
    void sendsForKeysWithTheScopeOnly() throws IOException {
        String body = "{\"endpoint_id\":\"" + endpoint + "\",\"event_type\":\"x\",\"data\":1}";

        assertThat(rig.call("POST", PROJECT + "/events", body, "Authorization: Bearer " + ApiRig.SENDER + "\r\n")
                        .status())
                .isEqualTo(201);
        is(
                rig.call("POST", PROJECT + "/events", body, "Authorization: Bearer " + ApiRig.READER + "\r\n"),
                403,
                "The key reader lacks the scope send.");
    }
}
