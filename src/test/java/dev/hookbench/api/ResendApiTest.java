package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.objects;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.ApiAnswers.text;
import static dev.hookbench.api.ApiScene.DELIVERIES;
import static dev.hookbench.api.ApiScene.EVENTS;
import static dev.hookbench.api.ApiScene.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Force resend and replay over the API, against section 3.1 of the reference. */
final class ResendApiTest extends SceneTest {
    private static final String FORCE = DELIVERIES + "/forceresend";

    private static String ids(String... ids) {
        return Arrays.stream(ids).map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "{\"ids\":[", "]}"));
    }

    private DeliveryStatus status(String uid) {
        return rig.twins.deliveries.find(uid).orElseThrow().status();
    }

    @ParameterizedTest
    @CsvSource({"SCHEDULED", "PROCESSING", "RETRY"})
    void resendsNothingThatIsNotOver(DeliveryStatus status) throws IOException {
        String uid = scene.delivery(status);

        refused(
                rig.put(DELIVERIES + "/" + uid + "/resend", ""),
                400,
                "cannot resend event that did not fail previously");
        assertThat(status(uid)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"FAILURE", "DISCARDED"})
    void resendsWhatFailedOrWasDiscarded(DeliveryStatus status) throws IOException {
        String uid = scene.delivery(status);

        assertThat(data(
                        rig.put(DELIVERIES + "/" + uid + "/resend", ""),
                        200,
                        "App event processed for retry successfully"))
                .containsEntry("uid", uid)
                .containsEntry("status", "Scheduled");
    }

    @Test
    void sendsDeliveredOnesAgainUnderTheirOldId() throws IOException {
        String first = scene.delivery(DeliveryStatus.SUCCESS);
        String second = scene.delivery(DeliveryStatus.SUCCESS);
        String third = scene.delivery(DeliveryStatus.SUCCESS);
        Map<String, @Nullable Object> forced =
                data(rig.post(FORCE, ids(first, second, first)), 200, "2 successful, 0 failed");

        assertThat(forced).containsEntry("successful", List.of(first, second)).containsEntry("failed", List.of());
        assertThat(status(first)).isEqualTo(DeliveryStatus.SCHEDULED);
        assertThat(status(second)).isEqualTo(DeliveryStatus.SCHEDULED);
        assertThat(status(third)).isEqualTo(DeliveryStatus.SUCCESS);
    }

    @ParameterizedTest
    @CsvSource({
        "PAUSED,the endpoint is currently paused: it must be active to be sent to by force.",
        "INACTIVE,the endpoint is currently inactive: it must be active to be sent to by force.",
        "PENDING,the endpoint is currently pending: it must be active to be sent to by force."
    })
    void countsThoseOfAnEndpointThatIsNotActiveAsFailed(EndpointState state, String reason) throws IOException {
        String uid = scene.delivery(DeliveryStatus.SUCCESS);
        scene.endpointIs(state);
        Map<String, @Nullable Object> forced = data(rig.post(FORCE, ids(uid)), 200, "0 successful, 1 failed");

        assertThat(forced).containsEntry("successful", List.of());
        assertThat(objects(forced, "failed")).containsExactly(Map.of("uid", uid, "reason", reason));
        assertThat(status(uid)).isEqualTo(DeliveryStatus.SUCCESS);
    }

    @Test
    void countsThoseOfADeletedEndpointAsFailed() throws IOException {
        String uid = scene.delivery(DeliveryStatus.SUCCESS);
        rig.delete(PROJECT + "/endpoints/" + scene.endpoint);

        assertThat(rig.post(FORCE, ids(uid)).text()).contains("0 successful, 1 failed", "endpoint not found");
    }

    @ParameterizedTest
    @CsvSource({"FAILURE", "DISCARDED", "SCHEDULED", "PROCESSING", "RETRY"})
    void refusesThemAllIfOneWasNotDelivered(DeliveryStatus other) throws IOException {
        String delivered = scene.delivery(DeliveryStatus.SUCCESS);
        String not = scene.delivery(other);

        refused(
                rig.post(FORCE, ids(delivered, not)),
                400,
                "only successful events can be force resent: " + not + " is "
                        + other.name().toLowerCase(Locale.ROOT) + "; leave it out.");
        assertThat(status(delivered)).isEqualTo(DeliveryStatus.SUCCESS);
        assertThat(status(not)).isEqualTo(other);
    }

    @Test
    void refusesThemAllIfOneIsUnknown() throws IOException {
        String delivered = scene.delivery(DeliveryStatus.SUCCESS);

        refused(
                rig.post(FORCE, ids(delivered, "NONE")),
                400,
                "no delivery has the id \"NONE\": take one from the list.");
        assertThat(status(delivered)).isEqualTo(DeliveryStatus.SUCCESS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|ids is missing: give a list of the ids of deliveries.",
                "{\"ids\":null}|ids is missing",
                "{\"ids\":[]}|no delivery is named",
                "{\"ids\":\"D1\"}|ids must be a list, not \"D1\".",
                "{\"ids\":{}}|ids must be a list, not {}.",
                "{\"ids\":[5]}|ids must be a list of texts, not [5].",
                "{\"ids\":[null]}|ids must be a list of texts, not [null].",
                "{\"ids\":[\"\"]}|no delivery has the id \"\"",
                "{\"ids\":[\"ü\"]}|no delivery has the id \"ü\"",
                "[]|The body is not the JSON asked for: is not a JSON object",
                "{\"ids\":|The body is not the JSON asked for"
            })
    void refusesWithFieldValueAndCure(String json, String start) throws IOException {
        refused(rig.post(FORCE, json), 400, start);
    }

    @Test
    void takesAThousandIdsAndNoMore() throws IOException {
        String uid = scene.delivery(DeliveryStatus.SUCCESS);
        String[] many = Collections.nCopies(1_000, uid).toArray(String[]::new);
        String[] tooMany = Collections.nCopies(1_001, uid).toArray(String[]::new);

        refused(rig.post(FORCE, ids(tooMany)), 400, "ids has 1001 entries: give 1000 at most");
        is(rig.post(FORCE, ids(many)), 200, "1 successful, 0 failed");
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        byte[] body = ids("ü").getBytes(StandardCharsets.ISO_8859_1);
        Response response =
                rig.send("POST " + FORCE + " HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer " + ApiRig.ADMIN
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n"
                        + new String(body, StandardCharsets.ISO_8859_1));

        refused(response, 400, "The body is not the JSON asked for: Invalid UTF-8");
    }

    @Test
    void replaysAnEventAsIfItWereSentNow() throws IOException {
        Map<String, @Nullable Object> sent = scene.sent(",\"idempotency_key\":\"k\"");
        String uid = text(sent, "uid");
        String before = scene.delivery(sent);
        Map<String, @Nullable Object> replayed =
                data(rig.put(EVENTS + "/" + uid + "/replay", ""), 200, "Endpoint event replayed successfully");

        assertThat(replayed)
                .containsEntry("uid", uid)
                .containsEntry("event_type", "invoice.paid")
                .containsEntry("idempotency_key", "k")
                .containsEntry("data", Map.of("id", "inv_001"));
        String made = scene.delivery(replayed);
        assertThat(made).isNotEqualTo(before);
        assertThat(ApiAnswers.content(rig.get(DELIVERIES + "?eventId=" + uid)))
                .extracting(row -> row.get("uid"))
                .containsExactly(made, before);
        assertThat(ApiAnswers.content(rig.get(EVENTS))).hasSize(1);
        assertThat(rig.get(EVENTS + "/" + uid).text()).doesNotContain("\"deliveries\"");
    }

    @Test
    void replaysForAnInactiveEndpointToADiscardedDelivery() throws IOException {
        String uid = text(scene.sent(""), "uid");
        scene.endpointIs(EndpointState.INACTIVE);
        String made = scene.delivery(
                data(rig.put(EVENTS + "/" + uid + "/replay", ""), 200, "Endpoint event replayed successfully"));

        assertThat(status(made)).isEqualTo(DeliveryStatus.DISCARDED);
    }

    @Test
    void saysWhyAnEventCannotBeReplayed() throws IOException {
        String uid = text(scene.sent(""), "uid");
        rig.delete(PROJECT + "/endpoints/" + scene.endpoint);

        refused(
                rig.put(EVENTS + "/NONE/replay", ""),
                400,
                "no event has the id \"NONE\": take one from the list of events.");
        Response nobody = rig.put(EVENTS + "/" + uid + "/replay", "");
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(ApiRig.message(nobody)).isNotBlank();
        assertThat(ApiAnswers.content(rig.get(DELIVERIES + "?eventId=" + uid))).hasSize(1);
    }

    @Test
    void sendsForKeysWithTheScopeOnly() throws IOException {
        Map<String, @Nullable Object> sent = scene.sent("");
        scene.moved(scene.delivery(sent), DeliveryStatus.SUCCESS);
        String replay = EVENTS + "/" + sent.get("uid") + "/replay";
        String reader = "Authorization: Bearer " + ApiRig.READER + "\r\n";
        String sender = "Authorization: Bearer " + ApiRig.SENDER + "\r\n";

        is(rig.call("PUT", replay, "", reader), 403, "The key reader lacks the scope send.");
        is(rig.call("POST", FORCE, ids(scene.delivery(sent)), reader), 403, "The key reader lacks the scope send.");
        is(rig.call("POST", FORCE, ids(scene.delivery(sent)), sender), 200, "1 successful, 0 failed");
        is(rig.call("PUT", replay, "", sender), 200, "Endpoint event replayed successfully");
    }
}
