package dev.hookbench.api;

import static dev.hookbench.api.ApiAnswers.content;
import static dev.hookbench.api.ApiAnswers.data;
import static dev.hookbench.api.ApiAnswers.object;
import static dev.hookbench.api.ApiAnswers.refused;
import static dev.hookbench.api.ApiScene.DELIVERIES;
import static dev.hookbench.api.ApiScene.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries over the API, against section 10 of the reference. */
final class DeliveriesApiTest extends SceneTest {
    @Test
    void givesADeliveryWithAllThatConvoyHas() throws IOException {
        String uid = scene.delivery(scene.sent(",\"custom_headers\":{\"X-Trace\":\"t-1\"},\"idempotency_key\":\"k\""));
        Map<String, @Nullable Object> delivery =
                data(rig.get(DELIVERIES + "/" + uid), 200, "Event Delivery fetched successfully");

        assertThat(delivery)
                .containsEntry("uid", uid)
                .containsEntry("endpoint_id", endpoint)
                .containsEntry("device_id", "")
                .containsEntry("headers", Map.of("X-Trace", List.of("t-1")))
                .containsEntry("idempotency_key", "k")
                .containsEntry("event_type", "invoice.paid")
                .containsEntry("delivery_mode", "at_least_once")
                .containsEntry("status", "Scheduled")
                .containsEntry("cli_metadata", null)
                .containsEntry("target_url", "http://localhost:9/orders");
        assertThat(object(delivery, "metadata"))
                .containsEntry("data", Map.of("id", "inv_001"))
                .containsEntry("raw", "{\"id\":\"inv_001\"}")
                .containsEntry("strategy", "linear")
                .containsEntry("num_trials", 0)
                .containsEntry("interval_seconds", 100)
                .containsEntry("retry_limit", 10)
                .containsEntry("max_retry_seconds", 7_200);
        assertThat(object(delivery, "endpoint_metadata"))
                .containsEntry("name", "orders")
                .containsEntry("status", "active");
    }

    @Test
    void keepsADeliveryOfADeletedEndpoint() throws IOException {
        String uid = scene.delivery();
        rig.delete(PROJECT + "/endpoints/" + endpoint);

        assertThat(object(ApiRig.data(rig.get(DELIVERIES + "/" + uid)), "endpoint_metadata"))
                .isEqualTo(Map.of("uid", endpoint, "name", "orders"));
    }

    @Test
    void listsDeliveriesByEveryFilter() throws IOException {
        Map<String, @Nullable Object> first = scene.sent(",\"idempotency_key\":\"k\"");
        String second = scene.delivery();
        scene.moved(second, DeliveryStatus.FAILURE);

        assertThat(ApiRig.message(rig.get(DELIVERIES))).isEqualTo("Event deliveries fetched successfully");
        assertThat(content(rig.get(DELIVERIES)))
                .extracting(row -> row.get("uid"))
                .containsExactly(second, scene.delivery(first));
        assertThat(content(rig.get(DELIVERIES + "?status=Failure"))).hasSize(1);
        assertThat(content(rig.get(DELIVERIES + "?status=Failure&status=Scheduled")))
                .hasSize(2);
        assertThat(content(rig.get(DELIVERIES + "?status=failure,discarded"))).hasSize(1);
        assertThat(content(rig.get(DELIVERIES + "?eventId=" + first.get("uid"))))
                .hasSize(1);
        assertThat(content(rig.get(DELIVERIES + "?endpointId=" + endpoint))).hasSize(2);
        assertThat(content(rig.get(DELIVERIES + "?eventType=invoice.paid"))).hasSize(2);
        assertThat(content(rig.get(DELIVERIES + "?event_type=invoice.paid"))).hasSize(2);
        assertThat(content(rig.get(DELIVERIES + "?event_type=other"))).isEmpty();
        assertThat(content(rig.get(DELIVERIES + "?idempotencyKey=k"))).hasSize(1);
        assertThat(content(rig.get(DELIVERIES + "?idempotencyKey=unknown"))).isEmpty();
        assertThat(content(rig.get(DELIVERIES + "?subscriptionId=none"))).isEmpty();
        assertThat(content(rig.get(DELIVERIES + "?startDate=2100-01-01"))).isEmpty();
        assertThat(content(rig.get(DELIVERIES + "?endDate=2100-01-01&sort=ASC")))
                .extracting(row -> row.get("uid"))
                .containsExactly(scene.delivery(first), second);
        refused(rig.get(DELIVERIES + "?status=Lost"), 400, "status Lost is unknown; use one of Scheduled, Processing");
        refused(rig.get(DELIVERIES + "/NONE"), 404, "event delivery not found");
    }

    @Test
    void sendsAFailedDeliveryAgain() throws IOException {
        String uid = scene.delivery();
        refused(
                rig.put(DELIVERIES + "/" + uid + "/resend", ""),
                400,
                "cannot resend event that did not fail previously");
        scene.moved(uid, DeliveryStatus.SUCCESS);
        refused(rig.put(DELIVERIES + "/" + uid + "/resend", ""), 400, "event already sent");
        scene.moved(uid, DeliveryStatus.FAILURE);
        assertThat(data(
                        rig.put(DELIVERIES + "/" + uid + "/resend", ""),
                        200,
                        "App event processed for retry successfully"))
                .containsEntry("status", "Scheduled");
        refused(rig.put(DELIVERIES + "/NONE/resend", ""), 400, "no delivery has the id");
    }

    @Test
    void sendsNothingAgainToAPausedEndpoint() throws IOException {
        String uid = scene.delivery();
        scene.moved(uid, DeliveryStatus.FAILURE);
        rig.twins.endpoints.move(new StateChange(
                endpoint, rig.clock.instant(), EndpointState.ACTIVE, EndpointState.PAUSED, "For the test.", null));

        refused(rig.put(DELIVERIES + "/" + uid + "/resend", ""), 400, "the endpoint is currently paused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "brokerMessageId=m-1|1",
                "brokerMessageId=m-2|0",
                "brokerMessageId=m-1&status=Failure|0",
                "brokerMessageId=m-1&event_type=invoice.paid|1",
                "brokerMessageId=|3",
                "eventType=invoice.paid&event_type=other|3",
                "eventType=other|0",
                "subscriptionId=<subscription>|3",
                "q=ORDERS|3",
                "endpointId=<endpoint>&endpointId=NONE&perPage=2|2"
            })
    void answersEveryFilter(String query, int expected) throws IOException {
        String uid = scene.delivery(scene.sent(",\"custom_headers\":{\"X-Broker-Message-ID\":\"m-1\"}"));
        scene.delivery();
        scene.delivery(DeliveryStatus.FAILURE);
        String filled = query.replace("<endpoint>", endpoint)
                .replace(
                        "<subscription>",
                        rig.twins.deliveries.find(uid).orElseThrow().subscriptionUid());

        assertThat(content(rig.get(DELIVERIES + "?" + filled))).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "endpoint_id=E1|endpoint_id is not read here, so what you want by it would be passed over",
                "sourceId=S1|sourceId is not read here",
                "ownerId=o|ownerId is not read here",
                "query=x|query is not read here",
                "status=Failure,Lost|status Lost is unknown; use one of Scheduled, Processing, Success, Failure, Retry",
                "startDate=x|startDate x is not a time",
                "endDate=2026-11-31|endDate 2026-11-31 is not a time",
                "startDate=2026-11-25T10:00:00&endDate=2026-11-25T09:59:59|startDate cannot be greater than endDate",
                "perPage=-1|perPage -1 must be a number from 1 to 1000",
                "sort=newest|sort newest is unknown",
                "direction=up|direction up is unknown",
                "prev_page_cursor=a%20b&direction=prev|prev_page_cursor is not a cursor"
            })
    void refusesWhatItCannotAnswer(String query, String start) throws IOException {
        scene.delivery();
        refused(rig.get(DELIVERIES + "?" + query), 400, start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&brokerMessageId=m"})
    void pagesBothWays(String filter) throws IOException {
        String headers = ",\"custom_headers\":{\"X-Broker-Message-ID\":\"m\"}";
        List<String> uids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            uids.addFirst(scene.delivery(scene.sent(headers)));
        }
        String list = DELIVERIES + "?perPage=2" + filter;
        Map<String, @Nullable Object> first = object(ApiRig.data(rig.get(list)), "pagination");
        Response second = rig.get(list + "&next_page_cursor=" + first.get("next_page_cursor"));
        Map<String, @Nullable Object> there = object(ApiRig.data(second), "pagination");
        Response back = rig.get(list + "&direction=prev&prev_page_cursor=" + there.get("prev_page_cursor"));

        assertThat(uids(second)).isEqualTo(uids.subList(2, 4));
        assertThat(uids(back)).isEqualTo(uids.subList(0, 2));
        assertThat(uids(rig.get(list + "&sort=ASC"))).containsExactly(uids.get(4), uids.get(3));
    }

    private static List<Object> uids(Response response) {
        return content(response).stream()
                .map(row -> Objects.requireNonNull(row.get("uid")))
                .toList();
    }
}
