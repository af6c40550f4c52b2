package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.list;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.ApiScene.DELIVERIES;
import static dev.hookbench.api.ApiScene.PROJECT;
import static dev.hookbench.api.ApiScene.TIMINGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.delivery.ErrorClass;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Attempts over the API, and how often endpoints fail. */
final class AttemptsApiTest extends SceneTest {
    @Test
    void givesTheLastTenAttemptsOldestFirst() throws IOException {
        String uid = scene.delivery();
        for (int i = 1; i <= 12; i++) {
            scene.attempted(uid, i, scene.answered(500, "Internal Server Error"));
        }

        assertThat(list(
                        rig.get(DELIVERIES + "/" + uid + "/deliveryattempts"),
                        200,
                        "Event delivery attempts fetched successfully"))
                .extracting(row -> row.get("number"))
                .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        refused(rig.get(DELIVERIES + "/NONE/deliveryattempts"), 404, "event delivery not found");
    }

    @Test
    void givesEachKindOfAttempt() throws IOException {
        String uid = scene.delivery();
        String one = DELIVERIES + "/" + uid + "/deliveryattempts/";
        scene.attempted(uid, 1, scene.answered(200, "OK"));
        scene.attempted(uid, 2, scene.answered(500, "Internal Server Error"));
        scene.attempted(
                uid,
                3,
                new AttemptOutcome.Failed(
                        ErrorClass.CONNECTION_REFUSED, "Nobody listens.", null, rig.clock.instant(), TIMINGS));
        scene.attempted(uid, 4, new AttemptOutcome.Unknown());
        scene.attempted(uid, 5, new AttemptOutcome.Open());

        assertThat(data(rig.get(one + "A01"), 200, "Event delivery attempt fetched successfully"))
                .containsEntry("status", true)
                .containsEntry("http_status", "200 OK")
                .containsEntry("ip_address", "127.0.0.1")
                .containsEntry("msg_id", uid)
                .containsEntry("api_version", "1.2.3")
                .containsEntry("request_http_header", Map.of("Content-Type", "application/json", "X-A", "1, 2"))
                .containsEntry("response_http_header", Map.of("Content-Length", "0"));
        assertThat(ApiRig.data(rig.get(one + "A02")))
                .doesNotContainKey("status")
                .containsEntry("http_status", "500 Internal Server Error");
        assertThat(ApiRig.data(rig.get(one + "A03")))
                .doesNotContainKeys("status", "ip_address", "http_status")
                .containsEntry("error", "Nobody listens.")
                .containsEntry("error_class", "connection_refused")
                .containsEntry("responded_at", null);
        assertThat(ApiRig.data(rig.get(one + "A04"))).containsEntry("error_class", "unknown");
        assertThat(ApiRig.data(rig.get(one + "A05"))).doesNotContainKey("error").containsEntry("responded_at", null);
        refused(rig.get(one + "A99"), 404, "delivery attempt not found");
    }

    @Test
    void tellsHowOftenEachEndpointFailed() throws IOException {
        String other = scene.endpoint("other", "");
        scene.moved(scene.delivery(), DeliveryStatus.FAILURE);
        scene.moved(scene.delivery(), DeliveryStatus.RETRY);
        scene.moved(scene.delivery(), DeliveryStatus.SUCCESS);
        scene.delivery();

        List<Map<String, @Nullable Object>> rates = list(
                rig.get(PROJECT + "/endpoints/period-failure-rates"),
                200,
                "Endpoint period failure rates fetched successfully");
        assertThat(rates).hasSize(2);
        assertThat(rates)
                .anySatisfy(rate -> assertThat(rate)
                        .containsEntry("uid", endpoint)
                        .containsEntry("success_count", 1)
                        .containsEntry("failure_count", 1)
                        .containsEntry("retry_count", 1));
        assertThat(rates)
                .anySatisfy(rate ->
                        assertThat(rate).containsEntry("uid", other).containsEntry("period_failure_rate", null));
        assertThat(rates.stream()
                        .map(rate -> rate.get("period_failure_rate"))
                        .toList()
                        .toString())
                .contains("0.666");
        assertThat(list(
                        rig.get(PROJECT + "/endpoints/period-failure-rates?startDate=2100-01-01&endpointId="
                                + endpoint),
                        200,
                        "Endpoint period failure rates fetched successfully"))
                .singleElement()
                .satisfies(rate -> assertThat(rate).containsEntry("success_count", 0));
    }
}
