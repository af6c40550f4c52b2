package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.is;
import static dev.hookbench.api.ApiAnswers.text;
import static dev.hookbench.api.ApiScene.DELIVERIES;
import static dev.hookbench.api.ApiScene.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batch retry and batch replay over the API, against section 3.1 of the reference. */
final class BatchApiTest extends SceneTest {
    private static final String RETRY = DELIVERIES + "/batchretry";
    private static final String COUNT_RETRY = DELIVERIES + "/countbatchretryevents";
    private static final String REPLAY = EVENTS + "/batchreplay";
    private static final String COUNT_REPLAY = EVENTS + "/countbatchreplayevents";

    @Test
    void replaysToNewDeliveries() throws IOException {
        scene.moved(scene.delivery(scene.sent("paid", "{}", "")), DeliveryStatus.FAILURE);
        scene.moved(scene.delivery(scene.sent("paid", "{}", "")), DeliveryStatus.SUCCESS);
        scene.moved(scene.delivery(scene.sent("refunded", "{}", "")), DeliveryStatus.SUCCESS);
        is(rig.post(REPLAY + "?eventType=paid", ""), 200, "2 successful, 0 failed");

        assertThat(ApiAnswers.content(rig.get(DELIVERIES + "?status=Scheduled")))
                .extracting(row -> row.get("event_type"))
                .containsExactly("paid", "paid");
        assertThat(ApiAnswers.content(rig.get(EVENTS))).hasSize(3);
    }

    @Test
    void retriesWhatFailedAndSkipsTheRest() throws IOException {
        String failed = scene.delivery(DeliveryStatus.FAILURE);
        String delivered = scene.delivery(DeliveryStatus.SUCCESS);
        data(rig.post(RETRY, ""), 200, "Batch retry processing");
        Awaitility.await()
                .until(
                        () -> ApiAnswers.content(rig.get("/api/v1/jobs")).getFirst(),
                        job -> Objects.equals(job.get("status"), "completed"));

        assertThat(rig.twins.deliveries.find(failed).orElseThrow().status()).isEqualTo(DeliveryStatus.SCHEDULED);
        assertThat(rig.twins.deliveries.find(delivered).orElseThrow().status()).isEqualTo(DeliveryStatus.SUCCESS);
    }

    @Test
    void countsWhatCannotBeReplayedAsFailed() throws IOException {
        scene.sent("");
        scene.sent("");
        String other = scene.endpoint("other", "merchant-7");
        rig.post(EVENTS, "{\"endpoint_id\":\"" + other + "\",\"event_type\":\"paid\",\"data\":{}}");
        rig.delete(EndpointCalls.one(scene.endpoint));

        assertThat(data(rig.post(REPLAY, ""), 200, "1 successful, 2 failed"))
                .containsEntry("successful", 1)
                .containsEntry("skipped", 2);
    }

    @Test
    void doesOneBatchAtATime() throws IOException {
        scene.delivery(DeliveryStatus.DISCARDED);
        scene.delivery(DeliveryStatus.DISCARDED);
        scene.endpointIs(EndpointState.INACTIVE);
        String job = text(data(rig.post(RETRY, ""), 200, "Batch retry processing"), "uid");

        String refusal = "an active batch retry already exists: wait for " + job + " to end, or cancel it.";
        is(rig.post(RETRY, ""), 400, refusal);
        is(rig.post(REPLAY, ""), 400, refusal);
        rig.post("/api/v1/jobs/" + job + "/cancel", "");
        Awaitility.await().until(() -> rig.post(REPLAY + "?q=none", "").text().contains("nothing passes"));
    }

    @Test
    void answersAReplayThatIsCancelledMeanwhile() throws IOException {
        scene.sent("");
        scene.sent("");
        scene.endpointIs(EndpointState.INACTIVE);
        CompletableFuture<String> replay = CompletableFuture.supplyAsync(() -> {
            try {
                return ApiRig.message(rig.post(REPLAY, ""));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        String job = Awaitility.await().until(this::active, uid -> !uid.isEmpty());
        rig.post("/api/v1/jobs/" + job + "/cancel", "");

        assertThat(replay.join()).isEqualTo("1 successful, 1 failed");
    }

    private String active() throws IOException {
        List<Map<String, @Nullable Object>> jobs = ApiAnswers.content(rig.get("/api/v1/jobs"));
        return jobs.isEmpty() || !Integer.valueOf(1).equals(jobs.getFirst().get("processed"))
                ? ""
                : text(jobs.getFirst(), "uid");
    }

    @ParameterizedTest
    @ValueSource(strings = {RETRY, REPLAY})
    void beginsForKeysWithTheScopeOnly(String route) throws IOException {
        scene.delivery(DeliveryStatus.FAILURE);

        is(
                rig.call("POST", route, "", "Authorization: Bearer " + ApiRig.READER + "\r\n"),
                403,
                "The key reader lacks the scope send.");
        assertThat(rig.call("POST", route, "", "Authorization: Bearer " + ApiRig.SENDER + "\r\n")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void countsForEveryKey() throws IOException {
        String reader = "Authorization: Bearer " + ApiRig.READER + "\r\n";

        assertThat(data(rig.call("GET", COUNT_RETRY, "", reader), 200, "event deliveries count successful"))
                .containsEntry("num", 0);
        assertThat(data(rig.call("GET", COUNT_REPLAY, "", reader), 200, "events count successful"))
                .containsEntry("num", 0);
    }
}
